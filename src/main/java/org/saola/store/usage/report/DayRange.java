package org.saola.store.usage.report;

import java.time.LocalDate;
import java.util.stream.Stream;

/** Days in UTC, both ends included. */
public record DayRange(LocalDate first, LocalDate last) {
  /** All days there can be. */
  public static final DayRange ALL = new DayRange(LocalDate.EPOCH, LocalDate.of(9999, 12, 31));

  /** So many days of which this is the last. */
  public static DayRange ending(LocalDate last, int days) {
    return new DayRange(last.minusDays(days - 1L), last);
  }

  Stream<LocalDate> days() {
    return first.datesUntil(last.plusDays(1));
  }
}
