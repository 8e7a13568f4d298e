package org.saola.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failure: from a second to an hour, growing by the same factor. */
final class RetryDelay {
  /** So many failures in a row, and a batch is given up. */
  static final int MOST_ATTEMPTS = 12;

  private static final double LONGEST_MILLIS = 3_600_000;
  private static final double SHORTEST_MILLIS = 1_000;

  private RetryDelay() {}

  /**
   * The time to wait; a random part of it, up to half, is left out, so that receivers are not asked
   * by everybody at once.
   *
   * @param failures in a row, from 1 to one less than {@link #MOST_ATTEMPTS}
   */
  static Duration after(int failures, RandomGenerator random) {
    double factor = Math.pow(LONGEST_MILLIS / SHORTEST_MILLIS, 1.0 / (MOST_ATTEMPTS - 2));
    double full = SHORTEST_MILLIS * Math.pow(factor, failures - 1);
    return Duration.ofMillis(Math.round(full * (1 - random.nextDouble() / 2)));
  }
}
