package org.saola.store.names;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.taxonomy.match.CrosswalkRow;

/**
 * How the taxa of releases of one kind relate to those of the other. What was found for earlier
 * releases is never told of later ones, as names and concepts may have changed.
 */
@FunctionalInterface
public interface Crosswalks {
  /** Of which none was made. */
  Crosswalks NONE = (_, _, _) -> null;

  /**
   * The links of a taxon to the taxa of another release, best first.
   *
   * @param id of the taxon in its own release
   * @return null when the two releases were not related
   * @throws NamesNotReady if that is still being done, and these are crosswalks to wait for
   */
  @Nullable List<CrosswalkRow> of(Release own, int id, Release other);

  /**
   * Those of two releases as people decided them by now, whatever they decide while a long answer
   * goes on.
   *
   * @throws NamesNotReady if they are still being made
   */
  default Crosswalks now(Release speciesPlus, Release redList) {
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
  record Served(BiFunction<Release, Release, Optional<ReleaseCrosswalk>> between)
      implements Crosswalks {
    @Override
    public @Nullable List<CrosswalkRow> of(Release own, int id, Release other) {
      if (own.dataset().kind() == other.dataset().kind()) {
        return null;
      }
      boolean law = own.dataset().kind() == Dataset.Kind.SPECIES_PLUS;
      return between
          .apply(law ? own : other, law ? other : own)
          .map(crosswalk ->
              (law ? crosswalk.speciesPlus() : crosswalk.redList())
                  .find(id).stream().flatMap(taxon -> crosswalk.of(taxon).stream()).toList())
          .orElse(null);
    }

    @Override
    public Crosswalks now(Release speciesPlus, Release redList) {
      var found = between.apply(speciesPlus, redList);
      return new Served((_, _) -> found);
    }
  }
}
