package org.saola.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoPackage;
import org.saola.cli.RedListEdits;
import org.saola.cli.RunningSite;
import org.saola.store.TestDatabase;

/** What the program says to whoever runs it. */
final class OperatorWordsTest {
  @TempDir private Path directory = Path.of("");

  @ParameterizedTest(name = "{0} = {1}")
  @CsvSource({
    "help, --help",
    "help import, import --help",
    "help token create, token create --help",
    "token help create, token create --help",
    "token help, token --help"
  })
  void helpIsAWordToo(String words, String option) {
    var asked = CommandRun.succeeding(words.split(" "));
    assertThat(asked.out()).isEqualTo(CommandRun.succeeding(option.split(" ")).out());
    assertThat(asked.out()).startsWith("Usage: saola");
  }

  @Test
  void helpForWhatIsNotThere() {
    var run = CommandRun.of("help", "token", "crate");
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).startsWith("saola: 'crate' is no command of saola token");
  }

  @Test
  void statusShowsTheCitationOnALineOfItsOwn() throws Exception {
    var data = directory.resolve("data").toString();
    var files = DemoPackage.copy(directory.resolve("package")).toString();
    CommandRun.succeeding("import", files, "--citation", "Our own, 100%.", "--data", data);
    var lines = CommandRun.succeeding("status", "--data", data).out().lines().toList();
    assertThat(lines).contains("  cite as: Our own, 100%.");
  }

  @Test
  void aRedListGoesIntoADatabaseElsewhereThoughThereIsNoDataDirectory() throws Exception {
    var where = TestDatabase.POSTGRES.empty(directory);
    var tables = RedListEdits.of(directory.resolve("tables"), 0, 1, new Random(6)).folder();
    var data = directory.resolve("not/there").toString();
    var run =
        CommandRun.succeeding(
            "import", tables.toString(), "--data", data, "--database", where.url() + "");
    assertThat(run.out()).contains("assessments");
  }

  @Test
  void aServerLogsThatItServesAnotherRelease() throws Exception {
    var data = directory.resolve("data");
    var files = DemoPackage.copy(directory.resolve("package")).toString();
    try (var site = new RunningSite(data, true, _ -> {}).refreshed();
        var log = new HeardLog()) {
      CommandRun.succeeding("import", files, "--release", "first", "--data", data.toString());
      site.refreshed().refreshed();
      assertThat(log.lines())
          .filteredOn(line -> line.contains("from now on"))
          .singleElement()
          .asString()
          .startsWith("INFO Serving release 1 (first) of speciesplus from now on,")
          .endsWith(" records");
    }
  }
}
