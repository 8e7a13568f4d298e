package org.saola.cli.releases;

import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataCommand;
import org.saola.cli.terminal.DatasetOption;
import org.saola.ingest.InputFiles;
import org.saola.publish.source.ReasonsImport;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings in why categories changed. */
@Command(
    name = "import-reasons",
    description = {
      "Import why categories of the Red List changed.",
      "No download tells it; the tables of changes that IUCN prints do. Without it the reason of a"
          + " change is 'unknown'."
    })
public final class ImportReasonsCommand extends DataCommand {

  @Mixin private DatasetOption dataset = new DatasetOption();

  @Parameters(
      paramLabel = "FILE",
      description =
          "CSV with the columns taxon (SIS id or scientific name), from, to (codes of categories)"
              + " and reason, such as G for genuine. With a year a row tells of no one release, but"
              + " of that year, for the indicators of all releases.")
  private Path file = Path.of("");

  @Option(
      names = "--release",
      paramLabel = "RELEASE",
      description = "Number or label of the release that brought them (default: the current).")
  private @Nullable String release;

  @Option(names = "--replace", description = "Forget reasons with years that were imported before.")
  private boolean replace;

  @Override
  protected void check() {
    InputFiles.open(file).close();
  }

  @Override
  protected void run(Database database) {
    var chosen = dataset.chosen(database, Set.of(Dataset.Kind.RED_LIST)).orElse(Dataset.RED_LIST);
    try (var input = InputFiles.open(file)) {
      var reasons = ReasonsImport.into(database, chosen, release);
      var kept = reasons.run(input.files().getFirst(), replace);
      out()
          .printf(
              "Kept %,d reasons for release %s%n",
              kept.ofRelease().size(), reasons.snapshot().release().description().label());
      if (replace || !kept.dated().isEmpty()) {
        out().printf("Kept %,d reasons with years, for indicators%n", kept.dated().size());
      }
    }
  }
}
