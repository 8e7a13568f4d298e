package org.saola.cli.releases;

import java.nio.file.Path;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.saola.cli.terminal.DataOptions;
import org.saola.cli.terminal.DatasetOption;
import org.saola.ingest.InputFiles;
import org.saola.ingest.redlist.ReasonsTable;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in why categories changed. */
@Command(
    name = "import-reasons",
    description = {
      "Import why categories of the Red List changed.",
      "No download tells it; the tables of changes that IUCN prints do. Without it the reason of a"
          + " change is 'unknown'."
    },
    sortOptions = false,
    mixinStandardHelpOptions = true)
public final class ImportReasonsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

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
      description =
          "Label or number of the release that brought the changes (default: the current).")
  private @Nullable String release;

  @Option(
      names = "--replace",
      description = "Forget the reasons with years that were imported before.")
  private boolean replace;

  @Override
  public Integer call() {
    try (var input = InputFiles.open(file);
        var database = data.open()) {
      var snapshot = snapshot(database);
      var reasons = ReasonsTable.read(input.files().getFirst(), name -> sisOf(snapshot, name));
      database.changes().reasons().put(snapshot.release().id(), reasons.ofRelease());
      var out = spec.commandLine().getOut();
      out.printf(
          "Kept %,d reasons for release %s%n",
          reasons.ofRelease().size(), snapshot.release().description().label());
      if (replace || !reasons.dated().isEmpty()) {
        database.changes().overlay().keep(snapshot.release().dataset(), reasons.dated(), replace);
        out.printf("Kept %,d reasons with years, for indicators%n", reasons.dated().size());
      }
    }
    return 0;
  }

  private RedListSnapshot snapshot(Database database) {
    var chosen = dataset.chosen(database, Set.of(Dataset.Kind.RED_LIST)).orElse(Dataset.RED_LIST);
    var snapshots = database.redList(chosen);
    if (release != null) {
      return snapshots
          .find(release)
          .orElseThrow(() ->
              new Refused(
                  "release %s of %s is not there; see saola releases"
                      .formatted(release, chosen.id())));
    }
    var _ = snapshots.refresh();
    return snapshots
        .current()
        .orElseThrow(() -> new Refused("there is no Red List yet; import one first"));
  }

  private static OptionalInt sisOf(RedListSnapshot snapshot, String taxon) {
    if (taxon.matches("\\d{1,9}")) {
      var sisId = Integer.parseInt(taxon);
      return snapshot.taxon(sisId).isPresent() ? OptionalInt.of(sisId) : OptionalInt.empty();
    }
    var names = taxon.split(" +", 2);
    return names.length == 2 ? snapshot.sisOf(names[0], names[1], null, null) : OptionalInt.empty();
  }
}
