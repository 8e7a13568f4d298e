package org.saola.api.redlist4.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How the wire looked at a time (contract 0.1); all of them were called v4. */
public enum Era {
  /** From 2024-09 on. */
  E1,
  /** From 2025-04 on: items tell what is possibly extinct. */
  E2,
  /** From 2025-07 on: items have names and categories. */
  E3,
  /** From 2026-07 on: items have dates and criteria, dates the offset of London. */
  E4;

  static final String ASSESSMENT_DATE = "assessment_date";

  /** The day of answers, and the offset of dates, are those of London. */
  public static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final DateTimeFormatter OFFSET =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("dd MMMM uuuu", Locale.ENGLISH);

  /** A date as the wire writes it: midnight of UTC. */
  String timestamp(LocalDate date) {
    return this == E4
        ? OFFSET.format(date.atStartOfDay(ZoneOffset.UTC).withZoneSameInstant(LONDON))
        : date + "T00:00:00.000Z";
  }

  /** The day of access, as citations write it. */
  public static String accessed(LocalDate day) {
    return DAY.format(day);
  }

  /**
   * What comes before the day of access in a document of this era.
   *
   * @param current the same as of {@link #E4}
   */
  public byte[] beforeDate(byte[] current, LocalDate assessmentDate) {
    if (this == E4) {
      return current;
    }
    var known = beginning(E4, assessmentDate);
    var wanted = beginning(this, assessmentDate);
    var changed = new byte[current.length - known.length + wanted.length];
    System.arraycopy(wanted, 0, changed, 0, wanted.length);
    System.arraycopy(current, known.length, changed, wanted.length, current.length - known.length);
    return changed;
  }

  private static byte[] beginning(Era era, LocalDate date) {
    return "{\"%s\":\"%s\"".formatted(ASSESSMENT_DATE, era.timestamp(date)).getBytes(UTF_8);
  }
}
