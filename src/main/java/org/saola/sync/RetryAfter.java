package org.saola.sync;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header by which a service says how long it wants to be left alone. */
final class RetryAfter {
  static final String HEADER = "Retry-After";

  private RetryAfter() {}

  /** Reads seconds or a date; empty when it is neither. A date that has passed is no time. */
  static Optional<Duration> read(String value, Instant now) {
    var text = value.strip();
    if (text.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(text)));
    }
    try {
      var time = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
      return Optional.of(time.isAfter(now) ? Duration.between(now, time) : Duration.ZERO);
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
