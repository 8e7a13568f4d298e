package org.saola.taxonomy.name;

import java.util.Locale;

/** That a name isn't, or not surely, the name of a described taxon. */
public enum Qualifier {
  /** To be compared with ({@code cf.}); the species is the one that it resembles. */
  COMPARISON,
  /** Near to one, or one of a genus ({@code aff.}, {@code sp.}); only the genus is told. */
  APPROXIMATION,
  /** A name in quotation marks stands where the epithet would, or after it. */
  TAG;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
