package org.saola.taxonomy.name;

import java.util.Locale;

/** The code of nomenclature that a name seems to follow. */
public enum Code {
  ZOOLOGICAL,
  BOTANICAL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
