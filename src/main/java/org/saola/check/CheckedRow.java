package org.saola.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.saola.spreadsheet.list.ListRow;

/**
 * A row with what was found.
 *
 * @param source as it came
 * @param name that was looked for
 * @param given its cells as they came, one for each column that is kept
 * @param added by column; what has no value is missing
 */
public record CheckedRow(
    ListRow source, String name, List<String> given, Verdict verdict, Map<String, String> added) {

  /** What is to be thought of a row. */
  public enum Verdict {
    /** One list has the name or both have it, and nothing is left to decide. */
    SURE,
    /** A person must look at it. */
    DOUBTFUL,
    /** No list has the name. */
    UNKNOWN;

    /** As columns have it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Of its line, row or element, from 1. */
  public long number() {
    return source.number();
  }

  /** What was found in a column; empty for nothing. */
  public String value(String column) {
    return Objects.requireNonNullElse(added.get(column), "");
  }
}
