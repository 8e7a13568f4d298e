package org.saola.species;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.saola.speciesplus.TaxonRecord;
import org.saola.status.AsOf;
import org.saola.status.Coverage;
import org.saola.status.SpeciesPlusStatus;
import org.saola.status.law.LawBook;
import org.saola.status.law.LawOfDay;
import org.saola.store.release.Release;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.store.speciesplus.TaxonQuery;
import org.saola.taxonomy.Taxonomy;

/**
 * An accepted name of Species+.
 *
 * @param status what was in force on the day
 */
public record ListedTaxon(
    SpeciesKey key,
    TaxonRecord taxon,
    SpeciesPlusSnapshot snapshot,
    AsOf asOf,
    SpeciesPlusStatus status)
    implements Species.Taxon {
  private static final int MOST_OF_A_NAME = 20;

  /** A name on a day. */
  static ListedTaxon of(
      TaxonRecord taxon,
      SpeciesPlusSnapshot snapshot,
      AsOf asOf,
      Function<SpeciesPlusSnapshot, Optional<LawBook>> law) {
    var release = snapshot.release();
    var coverage = release.description().coverage();
    return new ListedTaxon(
        new SpeciesKey(release.dataset(), taxon.id()),
        taxon,
        snapshot,
        asOf,
        LawOfDay.status(asOf, taxon, coverage, () -> law.apply(snapshot)));
  }

  @Override
  public Coverage coverage() {
    return release().description().coverage();
  }

  @Override
  public Release release() {
    return snapshot.release();
  }

  /** Whether it is a name of CMS, which has no listings of CITES and the EU. */
  public boolean ofCms() {
    return taxon.taxonomy() == Taxonomy.CMS;
  }

  /** Those of the taxonomy of CMS with the same name; may block. */
  public List<SpeciesKey> namesakesOfCms() {
    var query = new TaxonQuery(Taxonomy.CMS, taxon.fullName(), false, null);
    return Arrays.stream(snapshot.select(query).page(0, MOST_OF_A_NAME))
        .mapToObj(place -> new SpeciesKey(key.dataset(), snapshot.idAt(place)))
        .toList();
  }
}
