package org.saola.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A row with what was found.
 *
 * @param given its cells as they came, one for each column that is kept
 * @param added by column; what has no value is missing
 */
record CheckedRow(long number, List<String> given, Verdict verdict, Map<String, String> added) {

  /** What is to be thought of a row. */
  enum Verdict {
    /** One list has the name or both have it, and nothing is left to decide. */
    SURE,
    /** A person must look at it. */
    DOUBTFUL,
    /** No list has the name. */
    UNKNOWN;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  String value(String column) {
    return Objects.requireNonNullElse(added.get(column), "");
  }
}
