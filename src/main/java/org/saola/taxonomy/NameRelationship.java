package org.saola.taxonomy;

/** A relation from an accepted name to another name of the same or of the other taxonomy. */
public record NameRelationship(int taxonConceptId, int otherTaxonConceptId, Type type) {

  /** The first three stay within a taxonomy; the others map CITES_EU to CMS. */
  public enum Type {
    HAS_SYNONYM,
    HAS_HYBRID,
    HAS_TRADE_NAME,
    EQUAL_TO,
    INCLUDES,
    OVERLAPS,
    DISJUNCT
  }
}
