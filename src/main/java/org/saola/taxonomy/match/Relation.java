package org.saola.taxonomy.match;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a taxon of CITES relates to one of the Red List (contract of names, section 8). */
public enum Relation {
  EXACT,
  SPELLING,
  SYNONYM,
  GENUS_TRANSFER,
  SUBSPECIES_OF,
  LUMP,
  SPLIT,
  HIGHER_LISTING_ONLY;

  /** Which of both concepts holds the other, read from CITES to the Red List. */
  public enum Direction {
    EQUAL,
    CITES_BROADER,
    CITES_NARROWER;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Which of both holds the other; null of synonyms, where that has to be said. */
  public @Nullable Direction direction() {
    return switch (this) {
      case EXACT, SPELLING, GENUS_TRANSFER -> Direction.EQUAL;
      case SUBSPECIES_OF, LUMP -> Direction.CITES_NARROWER;
      case SPLIT, HIGHER_LISTING_ONLY -> Direction.CITES_BROADER;
      case SYNONYM -> null;
    };
  }
}
