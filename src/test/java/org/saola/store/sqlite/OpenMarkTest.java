package org.saola.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
  void manyMayOpenAndCloseItAtOnce() throws Exception {
    open().close();
    var data = directory.resolve("data").toString();
    var others =
        List.of(OtherProcess.start("open", data, "15"), OtherProcess.start("open", data, "15"));
    try (var threads = Executors.newFixedThreadPool(3)) {
      var rounds = new ArrayList<Future<?>>();
      for (int i = 0; i < 45; i++) {
        rounds.add(threads.submit(() -> open().close()));
      }
      for (var round : rounds) {
        round.get(); // none was refused
      }
    }
    for (var other : others) {
      assertThat(other.waitFor()).isZero();
    }
    assertThat(data("saola.db-open")).doesNotExist();
    assertThat(data("saola.db-wal")).doesNotExist();
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
