package org.saola.indicators;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

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

  /** The one with this code; lower case only. */
  public static Optional<ExtinctAtStart> find(String code) {
    return Arrays.stream(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
