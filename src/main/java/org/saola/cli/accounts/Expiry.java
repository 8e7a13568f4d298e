package org.saola.cli.accounts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.saola.cli.terminal.TimeSpan;
import org.saola.message.Refused;

/** When a token ends, as people say it. */
final class Expiry {
  private Expiry() {}

  /**
   * The first moment at which the token is good no more.
   *
   * @param text hours as {@code 36h}, days as {@code 90d}, or the last good day as {@code
   *     2027-01-31}, in UTC
   */
  static Instant parse(String text, Instant now) {
    var span = TimeSpan.find(text);
    if (span.isPresent()) {
      return now.plus(span.get());
    }
    try {
      var end = LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
      if (end.isAfter(now)) {
        return end;
      }
    } catch (DateTimeException _) {
      throw new Refused(
          "--expires %s is neither a time like 90d or 36h nor a day like 2027-01-31"
              .formatted(text));
    }
    throw new Refused("--expires %s is past; give a later day".formatted(text));
  }
}
