package org.saola.cli.terminal;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.store.release.DescribedDataset;
import picocli.CommandLine.Option;

/** Which dataset a command is about. */
public final class DatasetOption {
  @Option(
      names = {"--dataset", "--source"},
      paramLabel = "DATASET",
      description =
          "speciesplus, redlist, or another dataset (see saola datasets); default: as the command"
              + " says.")
  private @Nullable String id;

  /**
   * The one that was chosen; empty when none was.
   *
   * @throws Refused if there is none of this id
   */
  public Optional<Dataset> chosen(Database database) {
    return Optional.ofNullable(id).map(wanted -> named(database, wanted));
  }

  /**
   * One by its id, in any case.
   *
   * @throws Refused if there is none of this id
   */
  public static Dataset named(Database database, String id) {
    return database
        .datasets()
        .find(id.toLowerCase(Locale.ROOT))
        .map(DescribedDataset::dataset)
        .orElseThrow(() -> new Refused(database.datasets().unknown(id)));
  }
}
