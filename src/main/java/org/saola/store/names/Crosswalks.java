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

  /**
   * Those of two datasets as they are now, whatever is published while a long answer goes on.
   *
   * @throws NamesNotReady if they are still being made
   */
  default Crosswalks now(Dataset speciesPlus, Dataset redList) {
    return this;
  }

  /** Those of the releases that are served; they may be waited for. */
  static Crosswalks in(Names names) {
    return new Served(names::crosswalk);
  }

  /** Those of the releases that are served, as far as they are ready. */
  static Crosswalks readyIn(Names names) {
    return new Served(names::readyCrosswalk);
  }

  /**
   * Of what is served.
   *
   * @param between of Species+ data and of a Red List
   */
  record Served(BiFunction<Dataset, Dataset, Optional<ReleaseCrosswalk>> between)
      implements Crosswalks {
    @Override
    public @Nullable List<CrosswalkRow> of(Dataset own, int id, Dataset other) {
      if (own.kind() == other.kind()) {
        return null;
      }
      boolean law = own.kind() == Dataset.Kind.SPECIES_PLUS;
      return between
          .apply(law ? own : other, law ? other : own)
          .map(crosswalk ->
              (law ? crosswalk.speciesPlus() : crosswalk.redList())
                  .find(id).stream().flatMap(taxon -> crosswalk.of(taxon).stream()).toList())
          .orElse(null);
    }

    @Override
    public Crosswalks now(Dataset speciesPlus, Dataset redList) {
      var found = between.apply(speciesPlus, redList);
      return new Served((_, _) -> found);
    }
  }
}
