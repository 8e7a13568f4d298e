package org.saola.store.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.saola.store.OpenDatabase;

class SettingsTest extends OpenDatabase {

  @Test
  void valueIsFoundByItsName() {
    database.settings().put("colour", "green");
    database.settings().put("colour", "blue");
    assertThat(database.settings().find("colour")).contains("blue");
    assertThat(database.settings().find("size")).isEmpty();
  }

  @Test
  void valueIsMadeOnceForAllProcesses() {
    try (var other = another()) {
      assertThat(database.settings().findOrCreate("key", () -> "first")).isEqualTo("first");
      assertThat(other.settings().findOrCreate("key", () -> "second")).isEqualTo("first");
    }
  }
}
