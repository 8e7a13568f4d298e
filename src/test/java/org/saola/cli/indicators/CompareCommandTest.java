package org.saola.cli.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.DemoData;

/** A list of Madagascar, in words of its own, beside the global one of the demo. */
final class CompareCommandTest {
  @TempDir private static Path data;
  @TempDir private static Path files;

  @BeforeAll
  static void importList() throws IOException {
    DemoData.WHOLE.copyTo(data);
    var list = files.resolve("liste.csv");
    Files.writeString(
        list,
        """
        Art;Familie;Kategorie
        Lemur catta;Lemuridae;gefährdet
        Panthera leo;Felidae;NA
        Rana nusquam;Ranidae;EN
        Balaenoptera physalus;Balaenopteridae;ausgestorben
        """);
    CommandRun.succeeding(with("datasets", "add", "liste", "--kind", "redlist", "--title", "L"));
    CommandRun.succeeding(
        with(
            "import",
            "--dataset=liste",
            "--scope=Nirgendwo",
            "--year=2025",
            "--column=scientificName=Art",
            "--column=family=Familie",
            "--column=threatStatus=Kategorie",
            "--category=gefährdet=VU",
            "--category=Ausgestorben=RE",
            list.toString()));
  }

  private static String[] with(String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return all.toArray(String[]::new);
  }

  @Test
  void eachSpeciesIsTold() {
    var table = CommandRun.succeeding(with("compare", "liste", "--country=MG")).out();
    assertThat(table.lines().map(line -> line.replaceFirst("^\\d*,", "")))
        .contains(
            "Lemur catta,VU,7,Lemur catta,EN,lower,true,true",
            "Rana nusquam,EN,,,,missing_globally,,false")
        .anyMatch(line -> line.startsWith("Panthera leo,NA,64,Panthera leo,VU,not_applicable"))
        .anyMatch(line -> line.startsWith("Balaenoptera physalus,RE,"))
        .anyMatch(line -> line.contains(",missing_here,"));
  }

  @Test
  void theyAreCountedAndChosen() {
    var out = CommandRun.succeeding(with("compare", "liste", "--format=json")).out();
    var document = ApiClient.JSON.readTree(out);
    assertThat(document.path("species").asInt()).isEqualTo(4);
    assertThat(document.path("outcomes").path("regionally_extinct").asInt()).isOne();
    assertThat(document.path("endemics_that_differ").isNull()).as("of no country").isTrue();
    assertThat(document.path("with").path("release").path("label").asString()).isEqualTo("demo");
    assertThat(CommandRun.succeeding(with("compare", "liste", "--outcome=name_lump")).out().lines())
        .as("an outcome that nothing has")
        .hasSize(1);
    var endemics =
        CommandRun.succeeding(
            with("compare", "liste", "--country=MG", "--outcome=endemic_differs"));
    assertThat(endemics.out().lines()).hasSize(2);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          liste   | --country=XX     | country: the global list has nothing in XX
          liste   | --outcome=better | outcome: better is none; there is endemic_differs
          redlist | --scope=1        | dataset: names the global list itself
          nowhere | --country=MG     | dataset=nowhere is no dataset
          """)
  void whatCannotBeComparedIsSaid(String dataset, String option, String words) {
    assertThat(CommandRun.of(with("compare", dataset, option)).err()).contains(words);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --column=scientificName=Name | no table has a column Name, which shall be scientificname
          --column=art=Art             | art is no term that is read, such as scientificName
          --format=download            | --column and --category are of darwin-core, and --format
          """)
  void whatCannotBeMappedIsSaid(String option, String words) {
    var list = files.resolve("liste.csv").toString();
    var run =
        CommandRun.of(
            with(
                "import",
                "--dataset=liste",
                "--scope=N",
                "--year=2025",
                "--column=threatStatus=Kategorie",
                option,
                list));
    assertThat(run.err()).contains(words);
  }
}
