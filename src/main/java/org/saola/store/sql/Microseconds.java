package org.saola.store.sql;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as stored: microseconds since 1970-01-01T00:00:00Z. */
public final class Microseconds {
  private Microseconds() {}

  /** Rounded down. */
  public static long of(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time.truncatedTo(ChronoUnit.MICROS));
  }

  /** The first stored time that is not before {@code time}; the last or first for any beyond. */
  public static long atOrAfter(Instant time) {
    if (time.isAfter(at(Long.MAX_VALUE)) || time.isBefore(at(Long.MIN_VALUE))) {
      return time.isAfter(Instant.EPOCH) ? Long.MAX_VALUE : Long.MIN_VALUE;
    }
    var before = of(time);
    return at(before).equals(time) ? before : before + 1;
  }

  public static Instant at(long microseconds) {
    return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
  }
}
