package org.saola.access.limit;

import java.time.Duration;
import java.util.List;

/**
 * When and how those are slowed down who ask again without waiting.
 *
 * @param refusals more of these within {@code window} cost a level; 0 = never
 * @param rates requests in a second at level 1, 2 and so on
 * @param quiet after so long without a further one of these refusals, one level is given back
 */
public record EscalationRules(int refusals, Duration window, List<Double> rates, Duration quiet) {
  /** Refills of 1, then of 0.2 requests in a second. */
  public static final EscalationRules DEFAULT =
      new EscalationRules(50, Duration.ofMinutes(10), List.of(1.0, 0.2), Duration.ofHours(1));

  public EscalationRules {
    rates = List.copyOf(rates);
    if (refusals < 0 || window.isNegative() || !quiet.isPositive()) {
      throw new IllegalArgumentException(
          "%d refusals within %s, %s quiet: none may be negative"
              .formatted(refusals, window, quiet));
    }
    rates.forEach(rate -> new Rate(rate, 1)); // refuses what no rate can be
  }

  /** The rate in force at a level; 0 = the usual one. */
  public Rate rate(Rate usual, int level) {
    return level == 0 ? usual : usual.atMost(rates.get(Math.min(level, rates.size()) - 1));
  }
}
