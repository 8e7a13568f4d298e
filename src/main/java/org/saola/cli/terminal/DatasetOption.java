package org.saola.cli.terminal;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.message.Refused;
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
    return chosen(database, EnumSet.allOf(Dataset.Kind.class));
  }

  /**
   * The one of one of these kinds that was chosen; empty when none was.
   *
   * @throws Refused if there is none of this id, or it is of another kind
   */
  public Optional<Dataset> chosen(Database database, Set<Dataset.Kind> kinds) {
    return Optional.ofNullable(id).map(wanted -> named(database, wanted, kinds));
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

  /**
   * One of one of these kinds by its id, in any case.
   *
   * @throws Refused if there is none of this id, or it is of another kind
   */
  public static Dataset named(Database database, String id, Set<Dataset.Kind> kinds) {
    var found = named(database, id);
    if (!kinds.contains(found.kind())) {
      throw new Refused(
          "dataset %s is of the kind %s, and this is about %s; choose one of %s"
              .formatted(
                  found.id(),
                  found.kind().code(),
                  kinds.stream().map(Dataset.Kind::code).collect(Collectors.joining(" or ")),
                  database.datasets().list().stream()
                      .filter(dataset -> kinds.contains(dataset.kind()))
                      .map(Dataset::id)
                      .collect(Collectors.joining(", "))));
    }
    return found;
  }
}
