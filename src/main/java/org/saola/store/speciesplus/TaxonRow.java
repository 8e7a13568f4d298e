package org.saola.store.speciesplus;

import java.util.Objects;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.store.sql.Microseconds;
import org.saola.taxonomy.Taxonomy;

/**
 * What of a record stands in columns.
 *
 * @param higherTaxa all null when it has none
 * @param updatedAt in {@link Microseconds}
 */
record TaxonRow(
    int id,
    Taxonomy taxonomy,
    String fullName,
    HigherTaxa higherTaxa,
    long updatedAt,
    boolean active) {
  private static final HigherTaxa NONE = new HigherTaxa(null, null, null, null, null, null);

  static TaxonRow of(TaxonRecord taxon) {
    return new TaxonRow(
        taxon.id(),
        taxon.taxonomy(),
        taxon.fullName(),
        Objects.requireNonNullElse(taxon.higherTaxa(), NONE),
        Microseconds.of(taxon.updatedAt()),
        taxon.active());
  }
}
