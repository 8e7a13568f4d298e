package org.saola.access.limit;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import java.time.Duration;

/**
 * How often one may ask.
 *
 * @param perSecond requests that are granted in the long run; more than 0, at most {@value #MOST}
 * @param burst requests that are granted at once after a rest; 1 to {@value #MOST}
 */
public record Rate(double perSecond, int burst) {
  private static final int MOST = 1_000_000;
  private static final double NANOS_PER_SECOND = 1e9;
  private static final double LEAST = 1e-6;

  public Rate {
    if (!(perSecond >= LEAST && perSecond <= MOST)) {
      throw new IllegalArgumentException(
          "a rate of %s in a second is not within %s to %d".formatted(perSecond, LEAST, MOST));
    }
    if (burst < 1 || burst > MOST) {
      throw new IllegalArgumentException(
          "a burst of %d is not within 1 to %d".formatted(burst, MOST));
    }
  }

  /** The same burst, refilled no faster than this. */
  Rate atMost(double perSecondAtMost) {
    return perSecondAtMost < perSecond ? new Rate(perSecondAtMost, burst) : this;
  }

  /** The time in which an empty bucket becomes full. */
  public Duration window() {
    return Duration.ofNanos(Math.round(burst * NANOS_PER_SECOND / perSecond));
  }

  /** A bucket of this rate, full at first. */
  public BucketConfiguration toBucket() {
    return BucketConfiguration.builder().addLimit(toBandwidth()).build();
  }

  /** The same as a limit of a bucket. */
  Bandwidth toBandwidth() {
    return Bandwidth.builder()
        .capacity(burst)
        .refillGreedy(1, Duration.ofNanos(Math.round(NANOS_PER_SECOND / perSecond)))
        .build();
  }
}
