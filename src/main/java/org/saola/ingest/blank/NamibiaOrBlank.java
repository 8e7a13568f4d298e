package org.saola.ingest.blank;

import org.jspecify.annotations.Nullable;

/** What {@code NA} is in a column of country codes. */
public enum NamibiaOrBlank {
  NAMIBIA,
  BLANK,
  /** Neither the name beside it nor the rest of the file tells. */
  UNTOLD;

  /** How whoever made the file can tell. */
  public static final String MEND =
      "is Namibia, or a blank; write the name Namibia beside it, or leave blank cells empty"
          + " (in R: na = \"\")";

  /**
   * Decides by the name in the same row.
   *
   * @param hasNames whether there is a column with names of countries
   * @param name null when the cell is a blank
   * @param fileWritesNa whether the file writes {@code NA} for blanks elsewhere
   */
  public static NamibiaOrBlank of(boolean hasNames, @Nullable String name, boolean fileWritesNa) {
    if (!hasNames) {
      return fileWritesNa ? UNTOLD : NAMIBIA;
    }
    if (name == null || name.isBlank()) {
      return fileWritesNa ? BLANK : UNTOLD;
    }
    return !fileWritesNa || name.strip().startsWith("Nam") ? NAMIBIA : BLANK;
  }
}
