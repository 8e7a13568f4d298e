package org.saola.taxonomy.name.text;

import java.util.Set;

/** Words of open nomenclature: they say that a name isn't, or not surely, that of a species. */
public final class OpenWords {
  private static final Set<String> COMPARISON = Set.of("cf", "cfr", "conf");
  private static final Set<String> APPROXIMATION =
      Set.of(
          "aff", "affin", "affinis", "nr", "near", "sp", "spp", "spec", "species", "indet", "gen",
          "undet", "sp.nov", "n.sp", "hybrid", "hybrids", "gr");

  /** After a genus these say that some species of it is meant. */
  private static final Set<String> ANY_SPECIES =
      Set.of("ssp", "subsp", "n", "nov", "larva", "larvae", "egg", "eggs", "seedling");

  private OpenWords() {}

  public static boolean comparison(String plain) {
    return COMPARISON.contains(plain);
  }

  /** {@code affinis} is an epithet too, so only its abbreviations count as words before one. */
  public static boolean approximation(String plain) {
    return APPROXIMATION.contains(plain) && !plain.equals("affinis");
  }

  public static boolean anySpecies(String plain) {
    return ANY_SPECIES.contains(plain);
  }

  public static boolean any(String plain) {
    return comparison(plain) || approximation(plain);
  }
}
