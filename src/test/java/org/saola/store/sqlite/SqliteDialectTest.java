package org.saola.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class SqliteDialectTest {

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SQLITE_FULL               | can't grow: the disk is full
          SQLITE_NOTADB             | is no SQLite database
          SQLITE_CORRUPT_VTAB       | is damaged
          SQLITE_READONLY_DIRECTORY | can't be written
          SQLITE_CANTOPEN_ISDIR     | can't be written
          SQLITE_BUSY_SNAPSHOT      | is in use for more than 30 seconds
          SQLITE_CONSTRAINT_UNIQUE  | failed: words of SQLite
          """)
  void wordsFailuresForUsers(SQLiteErrorCode code, String words) {
    var dialect = new SqliteDialect(Path.of("data"));
    assertThat(dialect.explain(new SQLiteException("words of SQLite", code))).startsWith(words);
  }

  @Test
  void waitsWhileAnotherProgramMakesTheSameFile(@TempDir Path directory) throws Exception {
    var url = "jdbc:sqlite:" + directory.resolve("saola.db");
    try (var other = DriverManager.getConnection(url);
        var statement = other.createStatement();
        var threads = Executors.newSingleThreadExecutor()) {
      statement.execute("begin immediate");
      var opened =
          threads.submit(() -> {
            new SqliteDialect(directory).connect().close();
            return true;
          });
      assertThatThrownBy(() -> opened.get(200, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      statement.execute("commit");
      assertThat(opened.get(10, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void newImportRemovesTheFileOfAKilledOne(@TempDir Path directory) throws Exception {
    var dialect = new SqliteDialect(directory);
    try (var pool = dialect.connect();
        var connection = pool.getConnection()) {
      Files.writeString(dialect.temporaryFile("list"), "rest");
      try (var lock = dialect.tryLockImport(connection, "list").orElseThrow()) {
        assertThat(lock).isNotNull();
        assertThat(dialect.temporaryFile("list")).doesNotExist();
        Files.writeString(dialect.temporaryFile("list"), "in use");
        assertThat(dialect.tryLockImport(connection, "list")).isEmpty();
        assertThat(dialect.temporaryFile("list")).exists();
      }
    }
  }
}
