package org.saola.access;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;

/**
 * Warns of what strangers cause, and so could fill the log with: of many warnings of one kind in a
 * short time the first ones, and how many were left out. Safe for use by many threads.
 */
public final class BoundedLog {
  private static final int AT_ONCE = 10;
  private static final long REFILL_NANOS = Duration.ofSeconds(10).toNanos();

  private final Logger log;
  private final ConcurrentHashMap<String, Room> rooms = new ConcurrentHashMap<>();

  public BoundedLog(Logger log) {
    this.log = log;
  }

  /**
   * Warns, or not.
   *
   * @param message tells the kind, and has a pair of braces for each of the arguments
   */
  public void warn(String message, Object... arguments) {
    long leftOut = rooms.computeIfAbsent(message, _ -> new Room()).enter(System.nanoTime());
    if (leftOut >= 0) {
      log.warn(message, arguments);
    }
    if (leftOut > 0) {
      log.warn("Before this, {} such warnings were left out", leftOut);
    }
  }

  /** What is left to one kind. */
  private static final class Room {
    private int left = AT_ONCE;
    private long refilledNanos = System.nanoTime();
    private long leftOut;

    /** How many were left out before this one; negative when this one is. */
    synchronized long enter(long nowNanos) {
      long refills = (nowNanos - refilledNanos) / REFILL_NANOS;
      if (refills > 0) {
        left = (int) Math.min(AT_ONCE, left + refills);
        refilledNanos += refills * REFILL_NANOS;
      }
      if (left == 0) {
        leftOut++;
        return -1;
      }
      left--;
      long before = leftOut;
      leftOut = 0;
      return before;
    }
  }
}
