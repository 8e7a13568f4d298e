package org.saola.indicators;

import org.jspecify.annotations.Nullable;

/**
 * The Red List Index of a set of species: how far they are, on average, from extinction.
 *
 * @param species that have a weight
 * @param sumOfWeights 0 to 5 times as many
 */
public record IndexValue(int species, long sumOfWeights) {

  /**
   * 1 when all species are of least concern, 0 when all are extinct; null, never 0 or 1, without a
   * species.
   */
  public @Nullable Double value() {
    return species == 0 ? null : of(sumOfWeights, species);
  }

  static double of(long sumOfWeights, long species) {
    return 1 - (double) sumOfWeights / (RiskCategory.WORST * species);
  }
}
