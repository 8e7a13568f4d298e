package org.saola.cli.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.saola.cli.mirror.TroubledProxy.Asked;
import org.saola.cli.mirror.TroubledProxy.Trouble;

/** What goes wrong, at random but each time the same. */
final class Troubles {
  /** How slow an answer is that is given up. */
  static final Duration SLOWNESS = Duration.ofMillis(150);

  private static final int WINDOW = 12;

  private Troubles() {}

  /** A share of all requests is answered with each of the troubles in turn. */
  static Function<String, Trouble> of(double share, long seed) {
    var random = new Random(seed);
    var troubles = Trouble.values();
    return _ ->
        random.nextDouble() < share
            ? troubles[1 + random.nextInt(troubles.length - 1)]
            : Trouble.NONE;
  }

  /**
   * Asserts that requests came no faster than allowed. Each is answered before the next is sent, so
   * that a busy machine may see one, but no more, later than it was sent.
   */
  static void assertNoFaster(List<Asked> asked, Duration interval) {
    for (int at = WINDOW; at < asked.size(); at++) {
      assertThat(asked.get(at).nanos() - asked.get(at - WINDOW).nanos())
          .as("time of %d requests up to %s", WINDOW, asked.get(at).target())
          .isGreaterThan(interval.toNanos() * (WINDOW - 2));
    }
  }
}
