package org.saola.species;

import java.util.Arrays;
import java.util.List;
import org.saola.speciesplus.TaxonRecord;
import org.saola.status.AsOf;
import org.saola.status.Coverage;
import org.saola.status.SpeciesPlusStatus;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.store.speciesplus.TaxonQuery;
import org.saola.taxonomy.Taxonomy;

/** An accepted name of Species+. */
public record ListedTaxon(
    SpeciesKey key, TaxonRecord taxon, SpeciesPlusSnapshot snapshot, AsOf asOf)
    implements Species.Taxon {
  private static final int MOST_OF_A_NAME = 20;

  public Coverage coverage() {
    return snapshot.release().description().coverage();
  }

  /** Whether it is a name of CMS, which has no listings of CITES and the EU. */
  public boolean ofCms() {
    return taxon.taxonomy() == Taxonomy.CMS;
  }

  /** What was in force on the day. */
  public SpeciesPlusStatus status() {
    return SpeciesPlusStatus.on(asOf, taxon, coverage());
  }

  /** Those of the taxonomy of CMS with the same name; may block. */
  public List<SpeciesKey> namesakesOfCms() {
    var query = new TaxonQuery(Taxonomy.CMS, taxon.fullName(), false, null);
    return Arrays.stream(snapshot.select(query).page(0, MOST_OF_A_NAME))
        .mapToObj(place -> new SpeciesKey(key.dataset(), snapshot.idAt(place)))
        .toList();
  }
}
