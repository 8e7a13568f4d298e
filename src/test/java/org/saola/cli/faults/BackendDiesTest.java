package org.saola.cli.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.SaolaProcess;
import org.saola.store.TestDatabase;

/** A PostgreSQL that dies under a command: one line says so. */
class BackendDiesTest {
  @TempDir private static Path directory;
  private static URI database;

  @BeforeAll
  static void create() {
    var settings = TestDatabase.POSTGRES.empty(directory);
    database = URI.create(Objects.requireNonNull(settings.url()).substring("jdbc:".length()));
  }

  @ParameterizedTest(name = "after {0} bytes")
  @CsvSource({
    "600, 'serve --port 0', while it greets",
    "20000, 'serve --port 0', while the tables are made",
    "400000, 'serve --port 0 --demo', while an import is under way",
  })
  void oneLineTells(int bytes, String command, String because) throws Exception {
    var log = directory.resolve("log" + bytes + command.length());
    try (var line = SlackLine.cutAfter(database.getPort(), bytes)) {
      var through = database.toString().replace(":" + database.getPort(), ":" + line.port());
      var arguments =
          (command + " --data " + directory.resolve("data") + " --database jdbc:" + through)
              .split(" ");
      var process = SaolaProcess.start(log, arguments);
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).as(because).isTrue();
      assertThat(process.exitValue()).as(because).isEqualTo(1);
    }
    assertThat(Files.readAllLines(log).stream().filter(line -> !isProgress(line)))
        .as(because)
        .singleElement()
        .asString()
        .startsWith("saola: PostgreSQL database");
  }

  private static boolean isProgress(String line) {
    return line.matches(" {2}\\S.*|Listening on .*");
  }
}
