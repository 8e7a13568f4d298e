package org.saola.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How fast a service is asked, and how often again.
 *
 * @param interval from the start of a request to the start of the next
 * @param firstPause after a failure; each further one is followed by a pause twice as long
 * @param longestPause no pause is longer, but for one that the service asks for
 * @param tries of one request before the run ends
 * @param answerTime in which a whole answer must be there
 * @param downloadTime in which a whole file must be there
 * @param longestWait what the service may ask for; for more than that the run ends
 */
public record Patience(
    Duration interval,
    Duration firstPause,
    Duration longestPause,
    int tries,
    Duration answerTime,
    Duration downloadTime,
    Duration longestWait) {
  /** What both services ask their users to keep to. */
  public static final double POLITE_REQUESTS_PER_SECOND = 2;

  private static final int NANOS_PER_SECOND = 1_000_000_000;

  /** The usual one. */
  public static Patience of(double requestsPerSecond) {
    return new Patience(
        Duration.ofNanos(Math.round(NANOS_PER_SECOND / requestsPerSecond)),
        Duration.ofSeconds(1),
        Duration.ofMinutes(1),
        9,
        Duration.ofMinutes(1),
        Duration.ofHours(1),
        Duration.ofMinutes(15));
  }

  /**
   * The pause after a failure: 1, 2, 4, … seconds and up to a quarter more, so that many mirrors
   * don't come back at once.
   *
   * @param failures in a row; 1 = the first
   */
  Duration pause(int failures, RandomGenerator random) {
    var doubled = firstPause.multipliedBy(1L << Math.min(failures - 1, 30));
    var pause = doubled.compareTo(longestPause) < 0 ? doubled : longestPause;
    return pause.plusNanos(random.nextLong(pause.toNanos() / 4 + 1));
  }
}
