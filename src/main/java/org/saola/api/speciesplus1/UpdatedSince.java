package org.saola.api.speciesplus1;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The {@code updated_since} parameter (contract 6.2): a date, or a date and time with optional
 * seconds, fraction and zone. Without a zone, and with {@code Z} or {@code UTC}, it means UTC.
 */
final class UpdatedSince {
  private static final String NAME = "updated_since";
  private static final Pattern FORM =
      Pattern.compile(
          "(\\d{1,4})-(\\d{1,2})-(\\d{1,2})"
              + "(?:[T ](\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.(\\d{1,9}))?)?)?"
              + " ?(Z|z|UTC|GMT|[+-]\\d{2}(?::?\\d{2})?)?");
  private static final Pattern DATE_FIRST = Pattern.compile("(\\d{1,4})-(\\d{1,2})-(\\d{1,2})");
  private static final int DIGITS_OF_NANOS = 9;

  private UpdatedSince() {}

  /**
   * @throws RefusedRequest if the text is no such time
   */
  static Instant parse(String text) {
    var match = FORM.matcher(text);
    if (!match.matches()) {
      throw refused(text);
    }
    try {
      var date = date(match);
      var time =
          LocalTime.of(
              number(match.group(4)),
              number(match.group(5)),
              number(match.group(6)),
              nanos(match.group(7)));
      return LocalDateTime.of(date, time).toInstant(offset(match.group(8)));
    } catch (DateTimeException _) {
      throw refused(text);
    }
  }

  private static LocalDate date(MatchResult match) {
    return LocalDate.of(
        Integer.parseInt(match.group(1)),
        Integer.parseInt(match.group(2)),
        Integer.parseInt(match.group(3)));
  }

  /** The original only looks whether there is a date in front, and fails over what follows. */
  private static RefusedRequest refused(String text) {
    var match = DATE_FIRST.matcher(text);
    try {
      if (match.lookingAt()) {
        date(match);
        return RefusedRequest.failing(NAME);
      }
    } catch (DateTimeException e) {
      return RefusedRequest.format(NAME, e);
    }
    return RefusedRequest.format(NAME);
  }

  private static int number(@Nullable String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static int nanos(@Nullable String fraction) {
    return fraction == null
        ? 0
        : Integer.parseInt(fraction + "0".repeat(DIGITS_OF_NANOS - fraction.length()));
  }

  private static ZoneOffset offset(@Nullable String zone) {
    return zone == null || Character.isLetter(zone.charAt(0))
        ? ZoneOffset.UTC
        : ZoneOffset.of(zone);
  }
}
