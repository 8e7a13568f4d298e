package org.saola.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
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
          SQLITE_FULL               | can't grow: the disk of data is full; make room there
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
  void aReaderHoldsUpTheEndOfAnImportAndIsNotOverlooked(@TempDir Path directory) throws Exception {
    var dialect = new SqliteDialect(directory, "saola.db", Duration.ofMillis(200));
    var log = directory.resolve("saola.db-wal");
    try (var pool = dialect.connect();
        var connection = pool.getConnection();
        var other = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("saola.db"));
        var reading = other.createStatement()) {
      reading.execute("create table kept (number integer)");
      other.setAutoCommit(false);
      reading.executeQuery("select * from kept").close();
      try (var writer =
              DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("saola.db"));
          var statement = writer.createStatement()) {
        statement.execute("insert into kept values (1)");
      }
      assertThatThrownBy(() -> dialect.afterImport(connection))
          .isInstanceOf(SQLiteException.class)
          .hasMessage("others read or write");
      other.rollback();
      dialect.afterImport(connection);
      assertThat(log).as("all of it is in the file").isEmptyFile();
    }
  }

  @Test
  void aLogThatHasGrownIsCutAgain(@TempDir Path directory) throws Exception {
    var dialect = new SqliteDialect(directory);
    var log = directory.resolve("saola.db-wal");
    var grown = "insert into kept select randomblob(1000000) from (%s)".formatted(numbers(100));
    try (var pool = dialect.connect();
        var connection = pool.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("pragma query_only = off");
      statement.execute("create table kept (content blob)");
      statement.execute("begin immediate");
      statement.execute(grown);
      statement.execute("rollback");
      statement.execute("begin immediate");
      statement.execute(grown);
      statement.execute("commit");
      assertThat(Files.size(log)).isGreaterThan(100_000_000);
      for (int i = 0; i < 3; i++) {
        statement.execute("begin immediate");
        statement.execute("insert into kept values ('small')");
        statement.execute("commit");
      }
      assertThat(Files.size(log)).isLessThanOrEqualTo(64 << 20);
    }
  }

  private static String numbers(int count) {
    return "with recursive n(i) as (select 1 union all select i + 1 from n where i < %d) select i from n"
        .formatted(count);
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
