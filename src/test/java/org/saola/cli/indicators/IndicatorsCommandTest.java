package org.saola.cli.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** Indicators are computed on the command line, without a server. */
final class IndicatorsCommandTest {
  @TempDir private static Path data;

  @BeforeAll
  static void importDemo() throws IOException {
    DemoData.WHOLE.copyTo(data);
  }

  private static String[] with(String... arguments) {
    var all = new ArrayList<>(List.of("indicators"));
    all.addAll(List.of(arguments));
    all.addAll(List.of("--data", data.toString()));
    return all.toArray(String[]::new);
  }

  @Test
  void peopleGetATableWithTheGenuineChangesOfTheDemo() {
    var out =
        CommandRun.succeeding(with("rli", "class=Mammalia", "years=1996,2008", "--format", "table"))
            .out();
    assertThat(out)
        .containsPattern("group +class:MAMMALIA")
        .containsPattern("trend +from 1996, to 2008, change -?0\\.0")
        .doesNotContain("no_overlay");
  }

  @Test
  void programsGetTheAnswerAndTheSpecies() {
    var document =
        ApiClient.JSON.readTree(CommandRun.succeeding(with("proportion", "class=Aves")).out());
    assertThat(document.path("report").asBoolean()).as("of how many, nobody said").isFalse();
    var table =
        CommandRun.succeeding(with("proportion", "class=Aves", "--format", "csv")).out().lines();
    assertThat(table.count()).isEqualTo(1 + document.path("species_chosen").asLong());
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          nonsense    | class=Aves               | there is no indicator nonsense; there is rli
          rli         | class                    | class is no parameter such as class=Mammalia
          rli         | class=Foo                | class: the release has nothing in Foo
          transitions | from_year=2999           | from_year=2999 is no whole number
          gap         | also=LC                  | also: LC is none of EW, NT, DD
          """)
  void whatCannotBeAnsweredIsSaid(String kind, String parameter, String words) {
    var run = CommandRun.of(with(kind, parameter));
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains(words);
  }
}
