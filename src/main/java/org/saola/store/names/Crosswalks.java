package org.saola.store.names;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.store.release.Dataset;
import org.saola.taxonomy.match.CrosswalkRow;

/** How the taxa of the datasets of one kind relate to those of the other. */
@FunctionalInterface
public interface Crosswalks {
  /** Of which none was made. */
  Crosswalks NONE = (_, _, _) -> null;

  /**
   * The links of a taxon to the taxa of another dataset, best first.
   *
   * @param id of the taxon in its own dataset
   * @return null when the two datasets were not related
   */
  @Nullable List<CrosswalkRow> of(Dataset own, int id, Dataset other);

  /** Those of the releases that are served. */
  static Crosswalks in(Names names) {
    return (own, id, other) -> {
      if (own.kind() == other.kind()) {
        return null;
      }
      boolean law = own.kind() == Dataset.Kind.SPECIES_PLUS;
      return names
          .crosswalk(law ? own : other, law ? other : own)
          .map(crosswalk ->
              (law ? crosswalk.speciesPlus() : crosswalk.redList())
                  .find(id).stream().flatMap(taxon -> crosswalk.of(taxon).stream()).toList())
          .orElse(null);
    };
  }
}
