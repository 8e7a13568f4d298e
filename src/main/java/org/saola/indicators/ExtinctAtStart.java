package org.saola.indicators;

import java.util.Locale;

/** What becomes of species that were extinct when their group was first assessed. */
public enum ExtinctAtStart {
  /** They are left out, as Butchart et al. 2007 have it. */
  EXCLUDE,
  /** They count, as in the script of IUCN-UK. */
  INCLUDE;

  /** As answers write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
