package org.saola.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as stored: microseconds since 1970-01-01T00:00:00Z. */
final class Microseconds {
  private Microseconds() {}

  /** Rounded down. */
  static long of(Instant time) {
    return ChronoUnit.MICROS.between(Instant.EPOCH, time.truncatedTo(ChronoUnit.MICROS));
  }

  /** The first stored time that is not before {@code time}. */
  static long atOrAfter(Instant time) {
    var before = of(time);
    return at(before).equals(time) ? before : before + 1;
  }

  static Instant at(long microseconds) {
    return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
  }
}
