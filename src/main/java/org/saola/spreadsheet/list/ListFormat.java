package org.saola.spreadsheet.list;

import java.util.Locale;

/** In which form a list is written. */
public enum ListFormat {
  /** Cells with commas, semicolons or bars between them. */
  CSV,
  /** Cells with tabs between them. */
  TSV,
  /** One cell in each line. */
  LINES,
  /** Excel since 2007. */
  XLSX,
  /** An array of texts or of objects. */
  JSON,
  /** A text or an object in each line. */
  NDJSON;

  /** As users write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
