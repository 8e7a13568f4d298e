package org.saola.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.sql.DatabaseException;

/** A database file that is not what its last user left is not taken for it. */
final class OpenMarkTest {
  @TempDir private Path directory = Path.of("");

  private Path data(String name) {
    return directory.resolve("data").resolve(name);
  }

  private Database open() {
    return Database.open(new DatabaseSettings(directory.resolve("data"), null));
  }

  /** What a killed process leaves, but its log. */
  private void crashWithoutLog() throws IOException {
    var kept = Files.createDirectory(directory.resolve("kept"));
    try (var database = open()) {
      database.settings().put("newest", "change");
      for (var name : List.of("saola.db", "saola.db-open")) {
        Files.copy(data(name), kept.resolve(name));
      }
    }
    for (var name : List.of("saola.db", "saola.db-open")) {
      Files.deleteIfExists(data(name));
      Files.copy(kept.resolve(name), data(name));
    }
  }

  @Test
  void aLogThatIsMissingAfterACrashIsTold() throws IOException {
    crashWithoutLog();
    assertThatThrownBy(this::open)
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("saola.db-wal with its newest changes is missing")
        .hasMessageContaining("delete " + data("saola.db-open"));
    Files.delete(data("saola.db-open"));
    try (var database = open()) {
      assertThat(database.settings().find("newest")).as("lost, knowingly").isEmpty();
    }
  }

  @Test
  void theLastThatClosesItSaysSo() {
    try (var first = open()) {
      assertThat(data("saola.db-open")).exists();
      open().close();
      assertThat(data("saola.db-open")).as("the first one still has it").exists();
      assertThat(first.settings().find("newest")).isEmpty();
    }
    assertThat(data("saola.db-open")).doesNotExist();
    assertThat(data("saola.db-wal")).doesNotExist();
    open().close();
  }

  @Test
  void anEmptyFileBesideTracesOfUseIsTold() throws IOException {
    Files.createDirectories(directory.resolve("data"));
    Files.createFile(data("saola.db"));
    Files.createFile(data("secret.key"));
    assertThatThrownBy(this::open)
        .isInstanceOf(DatabaseException.class)
        .hasMessageContaining("is empty, but was used before; restore it from a backup");
    Files.delete(data("secret.key"));
    open().close();
  }
}
