package org.saola.taxonomy.name;

import java.util.Locale;

/** What was odd in a name; it was read nevertheless. */
public enum Warning {
  /** All letters were capitals, or all small: authors and epithets were told by their form. */
  ONE_CASE,
  ABBREVIATED_GENUS,
  /** A sign or marker was mended: brackets that don't match, a rank without an epithet. */
  MENDED,
  /** Letters that names don't have were written as the codes ask for. */
  TRANSLITERATED,
  /** Something after the name wasn't understood. */
  TAIL;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
