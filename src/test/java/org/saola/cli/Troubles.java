package org.saola.cli;

import java.time.Duration;
import java.util.Random;
import java.util.function.Supplier;
import org.saola.cli.TroubledProxy.Trouble;

/** What goes wrong, at random but each time the same. */
final class Troubles {
  /** How slow an answer is that is given up. */
  static final Duration SLOWNESS = Duration.ofMillis(150);

  private Troubles() {}

  /** A share of all requests is answered with each of the troubles in turn. */
  static Supplier<Trouble> of(double share, long seed) {
    var random = new Random(seed);
    var troubles = Trouble.values();
    return () ->
        random.nextDouble() < share
            ? troubles[1 + random.nextInt(troubles.length - 1)]
            : Trouble.NONE;
  }
}
