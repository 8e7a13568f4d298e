package org.saola.store.usage;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.saola.store.sql.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does work again that a failing database prevents. Used by one thread. */
final class Persistence {
  private static final Logger LOG = LoggerFactory.getLogger(Persistence.class);
  private static final long FIRST_PAUSE_NANOS = Duration.ofMillis(100).toNanos();
  private static final long LONGEST_PAUSE_NANOS = Duration.ofSeconds(5).toNanos();
  private static final long CLOSING_NANOS = Duration.ofSeconds(10).toNanos();
  private static final long REMINDER_NANOS = Duration.ofMinutes(1).toNanos();

  private final BooleanSupplier closed;
  private boolean failing;
  private boolean said;
  private long saidAt;
  private @Nullable Long closedAt;

  /**
   * @param closed whether there is not all the time in the world any more
   */
  Persistence(BooleanSupplier closed) {
    this.closed = closed;
  }

  /** Once; false when it failed. */
  boolean attempt(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException e) {
      report(e);
      return false;
    }
    failing = false;
    if (said) {
      said = false;
      LOG.info("Usage is stored again");
    }
    return true;
  }

  /** Until it is done; false when it is not 10 seconds after the first failure since closing. */
  boolean insist(Runnable work) {
    long pause = FIRST_PAUSE_NANOS;
    while (!attempt(work)) {
      if (closed.getAsBoolean()) {
        closedAt = closedAt == null ? (Long) System.nanoTime() : closedAt;
        if (System.nanoTime() - closedAt > CLOSING_NANOS) {
          return false;
        }
      }
      LockSupport.parkNanos(pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_NANOS);
    }
    return true;
  }

  /**
   * A database may be away for hours: once a minute is enough. That it is away for a moment others
   * tell, and nothing is lost by it.
   */
  private void report(RuntimeException failure) {
    long now = System.nanoTime();
    if (!failing) {
      failing = true;
      saidAt = isPassing(failure) ? now : now - REMINDER_NANOS;
    }
    if (now - saidAt >= REMINDER_NANOS) {
      LOG.warn("Usage can't be stored for now: {}", failure.getMessage());
      said = true;
      saidAt = now;
    }
  }

  private static boolean isPassing(RuntimeException failure) {
    return failure instanceof DatabaseException fault && fault.isPassing();
  }
}
