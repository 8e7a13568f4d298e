package org.saola.cli.species;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoData;

/** Species and lists are looked up on the command line, without a server. */
final class SpeciesCommandsTest {
  @TempDir private static Path data;

  @TempDir private Path folder;

  @BeforeAll
  static void importDemo() throws IOException {
    DemoData.WHOLE.copyTo(data);
  }

  private static String[] with(String... arguments) {
    var all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--data";
    all[arguments.length + 1] = data.toString();
    return all;
  }

  @Test
  void aSpeciesIsShownToPeopleAsATable() {
    var out =
        CommandRun.succeeding(
                with("species", "Loxodonta africana", "--as-of", "2020-01-01", "--format", "table"))
            .out();
    assertThat(out)
        .contains("cites:24 on 2020-01-01", "Loxodonta africana (Blumenbach, 1797)")
        .contains("Animalia > Chordata > Mammalia")
        .containsPattern("CITES +I/II")
        .containsPattern("cite as +Saola demonstration data");
  }

  @Test
  void programsGetWhatTheServerAnswers() {
    var document = ApiClient.JSON.readTree(CommandRun.succeeding(with("species", "iucn:24")).out());
    assertThat(document.path("key").asString()).isEqualTo("iucn:24");
    assertThat(document.path("lists").path(0).path("taxa").path(0).path("name").asString())
        .isEqualTo("Loxodonta africana");
  }

  @Test
  void whatIsNotCertainIsAskedBack() {
    var lion = CommandRun.of(with("species", "Lion"));
    assertThat(lion.exitCode()).isEqualTo(2);
    assertThat(lion.err()).contains("did you mean cites:64, iucn:64?");
    assertThat(CommandRun.of(with("species", "Nemo nemo")).err())
        .contains("no list has the name Nemo nemo");
    assertThat(CommandRun.of(with("species", "cites:99999")).err()).contains("has no taxon 99999");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"decisions":1} | decided.json: the decisions can't be read; there is no list of them
                          | decided.json is no file
          """)
  void decisionsThatCannotBeReadAreToldBeforeAnyDataAreOpened(
      @Nullable String content, String problem) throws IOException {
    var list = Files.writeString(folder.resolve("names.csv"), "Taxon\nPanthera leo\n");
    var decisions = folder.resolve("decided.json");
    if (content != null) {
      Files.writeString(decisions, content);
    }
    var noData = folder.resolve("none").toString();
    var run =
        CommandRun.of("check", list.toString(), "--decisions=" + decisions, "--data=" + noData);
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(problem).doesNotContain("names.csv");
  }

  @Test
  void aListIsWrittenBesideTheOneThatWasChecked() throws IOException {
    var list = Files.writeString(folder.resolve("names.csv"), "Taxon;n\nPanthera leo;1\nLion;2\n");
    var run = CommandRun.succeeding(with("check", list.toString()));
    assertThat(run.err()).contains("2 rows: 1 sure, 1 doubtful, 0 unknown; written to");
    var checked = folder.resolve("names-checked.csv");
    assertThat(Files.readAllLines(checked)).hasSize(3);
    assertThat(Files.readString(checked)).contains("Panthera leo;1;2;sure;", ";iucn:64;");
    var again = CommandRun.of(with("check", list.toString()));
    assertThat(again.exitCode()).as("it may hold decisions").isEqualTo(2);
    assertThat(again.err()).contains("is there already");
    try (var files = Files.list(folder)) {
      assertThat(files).as("nothing unfinished is left").hasSize(2);
    }
  }

  @Test
  void aListThatCannotBeReadIsRefusedInWords() throws IOException {
    var list = Files.writeString(folder.resolve("names.csv"), "a,b\n1,2\n3,4\n");
    var run = CommandRun.of(with("check", list.toString()));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("names.csv: none of the columns column 1, column 2 hold names");
    assertThat(CommandRun.of(with("check", list.toString(), "--column", "colour=a")).err())
        .contains("colour_column is none");
    assertThat(CommandRun.of(with("check", folder.resolve("x.csv").toString())).err())
        .contains("is no file");
    assertThat(folder.resolve("names-checked.csv")).doesNotExist();
  }
}
