package org.saola.indicators;

import java.util.Arrays;

/**
 * Where the values of many repetitions lie: an interval of 90 %, of what isn't known of species
 * without data, and of nothing else.
 */
public record Spread(double mean, double q05, double q95) {
  private static final double LOW = 0.05;
  private static final double HIGH = 0.95;

  /**
   * Of values in any order.
   *
   * @param values at least one
   */
  public static Spread of(double[] values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    return new Spread(
        Arrays.stream(values).average().orElseThrow(),
        quantile(sorted, LOW),
        quantile(sorted, HIGH));
  }

  /** Between two values linear, as numpy does it, and R by its type 7. */
  static double quantile(double[] sorted, double part) {
    double position = (sorted.length - 1) * part;
    int below = (int) Math.floor(position);
    return below + 1 >= sorted.length
        ? sorted[below]
        : sorted[below] + (sorted[below + 1] - sorted[below]) * (position - below);
  }
}
