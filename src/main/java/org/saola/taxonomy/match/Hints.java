package org.saola.taxonomy.match;

/**
 * What is known of a name besides the name; empty where nothing is.
 *
 * @param kingdom in any case
 * @param family in any case
 */
record Hints(String kingdom, String family) {
  /** A conflict forbids everything. */
  boolean kingdomFits(KnownName name) {
    return fits(kingdom, name.taxon().kingdom());
  }

  boolean familyFits(KnownName name) {
    return fits(family, name.taxon().family());
  }

  boolean fit(SourceTaxon taxon) {
    return fits(kingdom, taxon.kingdom()) && fits(family, taxon.family());
  }

  private static boolean fits(String hint, String of) {
    return hint.isBlank() || of.isBlank() || hint.strip().equalsIgnoreCase(of.strip());
  }
}
