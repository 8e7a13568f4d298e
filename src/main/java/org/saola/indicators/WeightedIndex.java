package org.saola.indicators;

import org.jspecify.annotations.Nullable;

/**
 * The Red List Index of a country or region: each species counts as much as the share of its range
 * that lies there.
 *
 * @param species that have a weight and a share
 * @param sumOfShares of these
 * @param contribution the sum of weights times shares
 */
public record WeightedIndex(int species, double sumOfShares, double contribution) {
  /** Of no species. */
  public static final WeightedIndex NONE = new WeightedIndex(0, 0, 0);

  /**
   * The same with one more species.
   *
   * @param share of its range, above 0; others are left out
   */
  public WeightedIndex with(RiskCategory category, double share) {
    return category.weighs() && share > 0
        ? new WeightedIndex(
            species + 1, sumOfShares + share, contribution + category.weight() * share)
        : this;
  }

  /** As {@link IndexValue#value}. */
  public @Nullable Double value() {
    return species == 0 ? null : 1 - contribution / (RiskCategory.WORST * sumOfShares);
  }

  /**
   * How much of the distance of the whole group from 1 lies in the country.
   *
   * @param groupSpecies of the whole group that have a weight; null without any
   */
  public @Nullable Double contributionTo(int groupSpecies) {
    return groupSpecies == 0 ? null : contribution / ((double) RiskCategory.WORST * groupSpecies);
  }
}
