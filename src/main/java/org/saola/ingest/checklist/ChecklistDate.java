package org.saola.ingest.checklist;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The time in the name of a downloaded file, such as {@code Index_of_CITES_Species_2017-04-21
 * 10:55.csv}; browsers write the colon in several ways. Taken as UTC.
 */
final class ChecklistDate {
  private static final Pattern TIME =
      Pattern.compile(
          "(?<!\\d)(?<date>\\d{4}-\\d{2}-\\d{2})"
              + "(?:[ _+T-](?<hour>\\d{2})[:_ -]?(?<minute>\\d{2})(?!\\d))?");

  private ChecklistDate() {}

  static Optional<Instant> find(String fileName) {
    var match = TIME.matcher(fileName);
    if (!match.find()) {
      return Optional.empty();
    }
    try {
      var time =
          match.group("hour") == null
              ? LocalTime.MIDNIGHT
              : LocalTime.of(
                  Integer.parseInt(match.group("hour")), Integer.parseInt(match.group("minute")));
      return Optional.of(
          LocalDate.parse(match.group("date")).atTime(time).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
