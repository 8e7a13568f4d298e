package org.saola.access.limit;

import java.time.Duration;

/**
 * What came of asking for a request's worth.
 *
 * @param rate in force; lower than usual for those who did not wait
 * @param left requests that would be granted at once now; 0 or more
 * @param untilNext until one more request is granted; zero when granted
 * @param untilFull until the whole burst is there again
 */
public record LimitDecision(
    boolean granted, Rate rate, long left, Duration untilNext, Duration untilFull) {
  private static final int LONGEST_WAIT = 60;

  /** One more request; {@code left} as the bucket says, below 0 for what is owed. */
  public static LimitDecision granted(Rate rate, long left) {
    var missing = rate.window().dividedBy(rate.burst()).multipliedBy(rate.burst() - left);
    return new LimitDecision(true, rate, Math.max(0, left), Duration.ZERO, missing);
  }

  /** Not now, but after {@code untilNext}. */
  public static LimitDecision refused(Rate rate, Duration untilNext) {
    return new LimitDecision(false, rate, 0, untilNext, rate.window());
  }

  /** Whole seconds until it is worth trying again, 1 to {@value #LONGEST_WAIT}: clients give up. */
  public int waitSeconds() {
    return Math.clamp(roundedUp(untilNext), 1, LONGEST_WAIT);
  }

  /** Whole seconds until there is more: until the next request when refused, else until full. */
  public long resetSeconds() {
    return granted ? roundedUp(untilFull) : waitSeconds();
  }

  private static long roundedUp(Duration time) {
    return time.getNano() == 0 ? time.getSeconds() : time.getSeconds() + 1;
  }
}
