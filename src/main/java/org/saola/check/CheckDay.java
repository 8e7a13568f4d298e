package org.saola.check;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The day of a row.
 *
 * @param day null where a date is written that can't be read, or may be two days
 */
record CheckDay(@Nullable LocalDate day) {
  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})(?:[T ].*)?");
  private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
  private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})");
  private static final CheckDay UNCLEAR = new CheckDay(null);
  private static final int MONTHS = 12;

  /** The day of a cell; a usual one for a blank cell. */
  static CheckDay of(String cell, LocalDate usual) {
    if (cell.isBlank()) {
      return new CheckDay(usual);
    }
    var iso = ISO.matcher(cell);
    if (iso.matches()) {
      return of(iso.group(1), iso.group(2), iso.group(3));
    }
    var points = POINTS.matcher(cell);
    if (points.matches()) {
      return of(points.group(3), points.group(2), points.group(1));
    }
    var slashes = SLASHES.matcher(cell);
    return slashes.matches()
        ? ofEither(slashes.group(1), slashes.group(2), slashes.group(3))
        : UNCLEAR;
  }

  /** Some write the month first, others the day: only what can be read in one way is a date. */
  private static CheckDay ofEither(String one, String other, String year) {
    int first = Integer.parseInt(one);
    int second = Integer.parseInt(other);
    if (first == second || second > MONTHS) {
      return of(year, one, other);
    }
    return first > MONTHS ? of(year, other, one) : UNCLEAR;
  }

  private static CheckDay of(String year, String month, String day) {
    try {
      return new CheckDay(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException _) {
      return UNCLEAR;
    }
  }
}
