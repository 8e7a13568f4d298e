package org.saola.store.usage.report;

import java.time.Duration;

/**
 * Sums over requests.
 *
 * @param succeeded with a status below 400
 * @param failed neither succeeded nor limited
 * @param limited refused because they came too fast, with status 429
 * @param bytes of the bodies as sent
 * @param duration until the answers were ready
 */
public record UsageTotal(long succeeded, long failed, long limited, long bytes, Duration duration) {
  /** No request. */
  public static final UsageTotal NONE = new UsageTotal(0, 0, 0, 0, Duration.ZERO);

  public long requests() {
    return succeeded + failed + limited;
  }
}
