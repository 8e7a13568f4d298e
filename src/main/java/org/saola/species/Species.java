package org.saola.species;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;
import org.saola.status.Coverage;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/**
 * One taxon, and what all lists say of it on a day.
 *
 * @param own the list that it is of
 * @param others what the rest of the lists have
 */
public record Species(SpeciesKey key, LocalDate day, Own own, List<Other> others) {

  /**
   * What the list says that the taxon is of.
   *
   * @param asked the name that was asked for, where it may be a synonym of others; null in a Red
   *     List
   * @param taxa what it means; none where the source does not tell what a synonym means
   */
  public record Own(Release release, @Nullable TaxonRecord asked, List<Taxon> taxa) {}

  /** What another list has. */
  public sealed interface Other {
    Dataset dataset();

    /** No release of it is served. */
    record NotImported(Dataset dataset) implements Other {}

    /** It is of the same kind, and those are not related to each other. */
    record SameKind(Dataset dataset, Release release) implements Other {}

    /** Nobody related its names to those of the taxon's own list. */
    record Unrelated(Dataset dataset, Release release) implements Other {}

    /**
     * Taxa that may mean the same or a part of it, best first.
     *
     * @param links none when the list does not know the name
     */
    record Linked(Dataset dataset, Release release, List<LinkedTaxon> links) implements Other {}
  }

  /**
   * A taxon of another list.
   *
   * @param taxon what its list says of it; null when it has left the list since they were related
   */
  public record LinkedTaxon(SpeciesKey key, Link link, @Nullable Taxon taxon) {

    /** What may be carried over to the taxon that is asked for; null for nothing. */
    public @Nullable Taxon said() {
      return link.carries() ? taxon : null;
    }
  }

  /** What one list says of one taxon. */
  public sealed interface Taxon permits ListedTaxon, EvaluatedTaxon {
    SpeciesKey key();

    /** Where that is said. */
    Release release();

    /** How much of each topic the list has here. */
    Coverage coverage();
  }
}
