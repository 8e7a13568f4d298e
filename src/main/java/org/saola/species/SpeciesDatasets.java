package org.saola.species;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.saola.store.names.Names.UsualDatasets;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/**
 * The datasets of both kinds, what keys call them, and the releases that are served.
 *
 * @param usual those that are meant where none is named
 * @param known all datasets, of any kind; from memory
 * @param speciesPlus the release of a dataset; empty before its first import
 * @param redList the release of a dataset; empty before its first import
 */
public record SpeciesDatasets(
    UsualDatasets usual,
    Supplier<List<Dataset>> known,
    Function<Dataset, Optional<SpeciesPlusSnapshot>> speciesPlus,
    Function<Dataset, Optional<RedListSnapshot>> redList) {
  private static final String CITES = "cites";
  private static final String IUCN = "iucn";

  /** The dataset that a key calls so. */
  Optional<Dataset> named(String prefix) {
    return switch (prefix) {
      case CITES -> Optional.of(usual.speciesPlus());
      case IUCN -> Optional.of(usual.redList());
      default -> known.get().stream().filter(dataset -> dataset.id().equals(prefix)).findFirst();
    };
  }

  /** What keys call a dataset. */
  public String prefix(Dataset dataset) {
    return usual.prefix(dataset);
  }

  /** All, the one that is asked for first, then those that are meant when none is named. */
  List<Dataset> from(Dataset first) {
    return Stream.concat(
            Stream.of(first, usual.speciesPlus(), usual.redList()), known.get().stream())
        .distinct()
        .toList();
  }
}
