package org.saola.ingest.website;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.FileDay;
import org.saola.ingest.csv.CsvHeader;
import org.saola.ingest.csv.CsvRow;

/**
 * Days as the website writes them: {@code 31/01/2026}, or {@code 2026-01-31} with or without time.
 */
final class WebsiteDay {
  private static final Pattern CELL =
      Pattern.compile(
          "(?<y1>\\d{4})-(?<m1>\\d{2})-(?<d1>\\d{2})(?:[ T].*)?"
              + "|(?<d2>\\d{1,2})/(?<m2>\\d{1,2})/(?<y2>\\d{4})");
  private static final Pattern HEADER = Pattern.compile(".*:\\s*(\\d{1,2}/\\d{1,2}/\\d{4})\\s*");

  private WebsiteDay() {}

  /** The day of a cell; null when it is empty, with an issue when it is none. */
  static @Nullable LocalDate of(CsvRow row, String column) {
    var cell = row.optionalText(column);
    if (cell == null || cell.isBlank()) {
      return null;
    }
    var day = parse(cell.strip());
    if (day.isEmpty()) {
      row.problem(column, cell, "is not a date; write it as 31/01/2026 or 2026-01-31");
    }
    return day.orElse(null);
  }

  /** The day on which a file was downloaded, as its first line or its name tells. */
  static Optional<LocalDate> ofFile(CsvHeader header, String name) {
    for (var column : header.columns()) {
      var match = HEADER.matcher(column);
      if (match.matches()) {
        return parse(match.group(1));
      }
    }
    return FileDay.find(name);
  }

  private static Optional<LocalDate> parse(String text) {
    var match = CELL.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var form = match.group("y1") == null ? "2" : "1";
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(match.group("y" + form)),
              Integer.parseInt(match.group("m" + form)),
              Integer.parseInt(match.group("d" + form))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
