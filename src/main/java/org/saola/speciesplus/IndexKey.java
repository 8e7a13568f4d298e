package org.saola.speciesplus;

import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.Taxonomy;

/** What decides the place of a record in the index. */
public record IndexKey(Taxonomy taxonomy, @Nullable String position, String fullName, int id) {
  public static IndexKey of(TaxonRecord taxon) {
    return new IndexKey(taxon.taxonomy(), taxon.position(), taxon.fullName(), taxon.id());
  }
}
