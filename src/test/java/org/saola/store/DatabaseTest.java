package org.saola.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.store.sql.DatabaseException;

class DatabaseTest {
  @TempDir Path directory = Path.of("");

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void opensAgainAsItWas(TestDatabase kind) {
    var settings = kind.empty(directory);
    try (var first = Database.open(settings)) {
      first.settings().put("colour", "green");
    }
    try (var second = Database.open(settings)) {
      assertThat(second.settings().find("colour")).contains("green");
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void refusesADatabaseOfANewerVersion(TestDatabase kind) throws SQLException {
    var settings = kind.empty(directory);
    Database.open(settings).close();
    try (var connection = kind.connect(settings);
        var statement = connection.createStatement()) {
      statement.execute(
          """
          update flyway_schema_history set version = '%d'
          """
              .formatted(Schema.VERSION + 1));
    }
    refuses(settings, "was written by a newer Saola (schema %d".formatted(Schema.VERSION + 1));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void manyMayMakeItAtOnce(TestDatabase kind) throws Exception {
    var settings = kind.empty(directory);
    Callable<Boolean> open =
        () -> {
          Database.open(settings).close();
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var opened : threads.invokeAll(Stream.generate(() -> open).limit(4).toList())) {
        assertThat(opened.get()).isTrue();
      }
    }
  }

  @Test
  void lastMigrationHasTheVersionOfTheSchema() throws SQLException {
    var settings = TestDatabase.SQLITE.empty(directory);
    Database.open(settings).close();
    try (var connection = TestDatabase.SQLITE.connect(settings);
        var statement = connection.createStatement();
        var version =
            statement.executeQuery(
                "select max(cast(version as integer)) from flyway_schema_history")) {
      assertThat(version.getInt(1)).isEqualTo(Schema.VERSION);
    }
  }

  @Test
  void refusesAFileThatIsNoDatabase() throws IOException {
    Files.writeString(directory.resolve("saola.db"), "name,rank\n".repeat(1000));
    refuses(new DatabaseSettings(directory, null), "is no SQLite database");
  }

  @Test
  void refusesADataDirectoryThatIsAFile() throws IOException {
    var file = Files.writeString(directory.resolve("data"), "");
    refuses(new DatabaseSettings(file, null), "can't be written", "is not a directory");
    refuses(new DatabaseSettings(file.resolve("below"), null), "can't be written");
  }

  @ParameterizedTest(name = "{0} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mysql://localhost/saola             | must begin with jdbc:postgresql:// | only PostgreSQL is spoken
          jdbc:postgresql://localhost:x/saola | must look like                     | the port is no number
          jdbc:postgresql://localhost:1/saola | can't be reached                   | nobody listens there
          """)
  void refusesUrls(String url, String words, String because) {
    assertThat(because).isNotEmpty();
    refuses(new DatabaseSettings(directory, url), words);
  }

  @Test
  void refusesADatabaseThatIsMissingWithoutTellingThePassword() {
    var url = String.valueOf(TestDatabase.POSTGRES.empty(directory).url());
    refuses(
        new DatabaseSettings(directory, url.replace("/test", "/missing") + "&password=sesame"),
        "doesn't exist");
  }

  @Test
  void refusesADatabaseOfAnotherProgram() throws SQLException {
    var settings = TestDatabase.POSTGRES.empty(directory);
    try (var connection = TestDatabase.POSTGRES.connect(settings);
        var statement = connection.createStatement()) {
      statement.execute("create table theirs (id int)");
    }
    refuses(settings, "holds tables of another program");
  }

  private static void refuses(DatabaseSettings settings, String... words) {
    assertThatThrownBy(() -> Database.open(settings).close())
        .isInstanceOf(DatabaseException.class)
        .message()
        .contains(words)
        .doesNotContain("sesame")
        .hasLineCount(1);
  }
}
