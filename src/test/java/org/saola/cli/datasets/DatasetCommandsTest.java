package org.saola.cli.datasets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.CommandRun;
import org.saola.cli.PackageEdits;
import org.saola.cli.RedListEdits;

/** Commands about a dataset take its id, and refuse one that there is not or that does not fit. */
class DatasetCommandsTest {
  @TempDir private Path directory = Path.of("");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          export speciesplus --dataset redlist       | dataset redlist is of the kind redlist, and this is about speciesplus; choose one of speciesplus
          export speciesplus --dataset lions         | there is no dataset lions; there is speciesplus, redlist
          import-reasons . --dataset speciesplus     | dataset speciesplus is of the kind speciesplus, and this is about redlist; choose one of redlist
          releases --dataset lions                   | there is no dataset lions; there is speciesplus, redlist
          releases show 1 --dataset lions            | there is no dataset lions; there is speciesplus, redlist
          rollback lions                             | there is no dataset lions; there is speciesplus, redlist
          rollback --dataset lions                   | there is no dataset lions; there is speciesplus, redlist
          rollback                                   | say once which dataset to roll back; there is speciesplus, redlist
          rollback redlist --dataset redlist         | say once which dataset to roll back; there is speciesplus, redlist
          serve --port 0 --serve-redlist speciesplus | dataset speciesplus is of the kind speciesplus, and this is about redlist; choose one of redlist
          serve --port 0 --serve-speciesplus lions   | there is no dataset lions; there is speciesplus, redlist
          """)
  void saysWhichThereAre(String command, String message) {
    var run = run(command.split(" +"));
    assertThat(run.exitCode()).as("wrong usage").isEqualTo(2);
    assertThat(run.err()).contains(message);
  }

  @Test
  void filesOfTheOtherKindAreRefusedWithTheDatasetsThatTakeThem() throws IOException {
    var tables = RedListEdits.of(directory.resolve("tables"), 5, 1, new Random(1)).folder();
    var run = run("import", "--dataset", "speciesplus", tables.toString());
    assertThat(run.exitCode()).isEqualTo(2);
    assertThat(run.err()).contains("have records of redlist; choose one of redlist");
    var unknown = run("import", "--dataset", "lions", tables.toString(), "--keep-releases", "1");
    assertThat(unknown.exitCode()).isEqualTo(2);
    assertThat(unknown.err()).contains("there is no dataset lions; there is speciesplus, redlist");
  }

  @Test
  void releasesAreListedAndTakenBackByDataset() throws IOException {
    assertThat(run("datasets", "add", "law", "--kind", "speciesplus").exitCode()).isZero();
    for (int number = 1; number <= 2; number++) {
      var files = PackageEdits.of(directory.resolve("p" + number), 5, new Random(number)).folder();
      var label = "--label=law-" + number;
      assertThat(run("import", "--dataset=law", label, files.toString()).err()).isNotNull();
      assertThat(run("import", "--label=usual-" + number, files.toString()).exitCode()).isZero();
    }
    var listed = run("releases", "--dataset", "LAW").out();
    assertThat(listed).contains("law-1", "law-2").doesNotContain("usual");
    assertThat(run("releases").out()).contains("law-1", "law-2", "usual-1", "usual-2");
    var back = run("rollback", "--dataset", "law");
    assertThat(back.out()).contains("Now serving release 1 (law-1) of law again");
    assertThat(run("releases", "show", "usual-2").out()).contains("state      current");
  }

  private CommandRun run(String... command) {
    var words = new ArrayList<>(List.of(command));
    words.addAll(List.of("--data", directory.resolve("data").toString()));
    return CommandRun.of(words.toArray(String[]::new));
  }
}
