package org.saola.store.names;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
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

  /** Those of the releases that are served; they may be waited for. */
  static Crosswalks in(Names names) {
    return in(names::crosswalk);
  }

  /** Those of the releases that are served, as far as they are ready. */
  static Crosswalks readyIn(Names names) {
    return in(names::readyCrosswalk);
  }

  private static Crosswalks in(
      BiFunction<Dataset, Dataset, Optional<ReleaseCrosswalk>> crosswalks) {
    return (own, id, other) -> {
      if (own.kind() == other.kind()) {
        return null;
      }
      boolean law = own.kind() == Dataset.Kind.SPECIES_PLUS;
      return crosswalks
          .apply(law ? own : other, law ? other : own)
          .map(crosswalk ->
              (law ? crosswalk.speciesPlus() : crosswalk.redList())
                  .find(id).stream().flatMap(taxon -> crosswalk.of(taxon).stream()).toList())
          .orElse(null);
    };
  }
}
