package org.saola.taxonomy;

import java.util.Set;

/**
 * The use of a reference for a taxon.
 *
 * @param standard the nomenclature reference that CITES adopted
 * @param cascaded with {@code standard}: descendants inherit the link
 * @param excludedTaxonConceptIds subtrees that do not inherit; need not exist
 */
public record TaxonReference(
    int id,
    int taxonConceptId,
    int referenceId,
    boolean standard,
    boolean cascaded,
    Set<Integer> excludedTaxonConceptIds) {

  public TaxonReference {
    excludedTaxonConceptIds = Set.copyOf(excludedTaxonConceptIds);
  }

  /** Whether descendants inherit this link. */
  public boolean inheritable() {
    return standard && cascaded;
  }
}
