package org.saola.cli.accounts;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Pattern;
import org.saola.message.Refused;

/** When a token ends, as people say it. */
final class Expiry {
  private static final Pattern TIME = Pattern.compile("([1-9][0-9]{0,4})([hd])");

  private Expiry() {}

  /**
   * The first moment at which the token is good no more.
   *
   * @param text hours as {@code 36h}, days as {@code 90d}, or the last good day as {@code
   *     2027-01-31}, in UTC
   */
  static Instant parse(String text, Instant now) {
    var time = TIME.matcher(text);
    if (time.matches()) {
      var number = Long.parseLong(time.group(1));
      return now.plus(
          time.group(2).equals("h") ? Duration.ofHours(number) : Duration.ofDays(number));
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
