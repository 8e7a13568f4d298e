package org.saola.store.usage;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.saola.access.UsageRecord;

/** Which refused requests are kept as rows: the first of each minute, by status. */
final class RefusalSample {
  /** Enough to see what goes on, and little beside what a disk holds. */
  static final int ROWS_OF_A_MINUTE = 5;

  private static final int MINUTE_SECONDS = 60;

  private record Minute(long number, int seen) {
    Minute next(long now) {
      return now == number ? new Minute(now, Math.min(seen, ROWS_OF_A_MINUTE) + 1) : first(now);
    }

    static Minute first(long now) {
      return new Minute(now, 1);
    }
  }

  private final ConcurrentHashMap<Integer, AtomicReference<Minute>> minutes =
      new ConcurrentHashMap<>();

  boolean takes(UsageRecord usage) {
    long now = Math.floorDiv(usage.at().getEpochSecond(), MINUTE_SECONDS);
    return minutes
            .computeIfAbsent(usage.status(), _ -> new AtomicReference<>(new Minute(now, 0)))
            .updateAndGet(minute -> minute.next(now))
            .seen()
        <= ROWS_OF_A_MINUTE;
  }
}
