package org.saola.store.usage;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** How many records could not be kept, and whether that was lately. */
final class DroppedRecords {
  private static final long LATELY_NANOS = Duration.ofMinutes(1).toNanos();

  private final AtomicLong count = new AtomicLong();
  private volatile long lastNanos;

  void add(long records) {
    if (records > 0) {
      lastNanos = System.nanoTime();
      count.addAndGet(records);
    }
  }

  long count() {
    return count.get();
  }

  boolean isLately() {
    return count.get() > 0 && System.nanoTime() - lastNanos < LATELY_NANOS;
  }
}
