package org.saola.cli.terminal;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import picocli.CommandLine.Option;

/** Which dataset a command is about. */
public final class DatasetOption {
  /** All kinds of datasets. */
  public static final Set<Dataset.Kind> ANY = Set.of(Dataset.Kind.values());

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
    return chosen(database, ANY);
  }

  /**
   * The one of one of these kinds that was chosen; empty when none was.
   *
   * @throws Refused if there is none of this id, or it is of another kind
   */
  public Optional<Dataset> chosen(Database database, Set<Dataset.Kind> kinds) {
    return Optional.ofNullable(id).map(wanted -> database.datasets().named(wanted, kinds));
  }
}
