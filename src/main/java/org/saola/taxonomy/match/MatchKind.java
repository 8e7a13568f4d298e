package org.saola.taxonomy.match;

import java.util.Locale;

/** The stage that yielded an answer, in the order in which they are tried. */
public enum MatchKind {
  EXACT(100),
  SYNONYM(98),
  CROSSWALK(96),
  SPELLING(95),
  FUZZY(88),
  GENUS_TRANSFER(80),
  PARENT_SPECIES(70),
  HIGHER_TAXON(50),
  COMMON_NAME(40),
  AMBIGUOUS(60),
  NONE(0);

  private final int score;

  MatchKind(int score) {
    this.score = score;
  }

  /** For sorting only; 0 to 100. */
  int score() {
    return score;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
