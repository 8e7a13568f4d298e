package org.saola.api.saola1.species;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.saola.api.saola1.taxa.ReadableDatasets;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Dataset;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;

/** The datasets of both kinds, and what keys call them. */
public record SpeciesDatasets(
    ReadableDatasets<SpeciesPlusSnapshot> speciesPlus, ReadableDatasets<RedListSnapshot> redList) {
  private static final String CITES = "cites";
  private static final String IUCN = "iucn";

  /** The dataset that a key calls so. */
  Optional<Dataset> named(String prefix) {
    return switch (prefix) {
      case CITES -> Optional.of(speciesPlus.usual());
      case IUCN -> Optional.of(redList.usual());
      default ->
          speciesPlus.known().get().stream()
              .filter(dataset -> dataset.id().equals(prefix))
              .findFirst();
    };
  }

  /** What keys call a dataset. */
  public String prefix(Dataset dataset) {
    if (dataset.equals(speciesPlus.usual())) {
      return CITES;
    }
    return dataset.equals(redList.usual()) ? IUCN : dataset.id();
  }

  /** All, the one that is asked for first, then those that are meant when none is named. */
  List<Dataset> from(Dataset first) {
    return Stream.concat(
            Stream.of(first, speciesPlus.usual(), redList.usual()),
            speciesPlus.known().get().stream())
        .distinct()
        .toList();
  }

  Optional<SpeciesPlusSnapshot> ofSpeciesPlus(Dataset dataset) {
    return speciesPlus.releases().apply(dataset).current().get();
  }

  Optional<RedListSnapshot> ofRedList(Dataset dataset) {
    return redList.releases().apply(dataset).current().get();
  }
}
