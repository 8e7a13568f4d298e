package org.saola.indicators;

import org.jspecify.annotations.Nullable;

/**
 * Which part of a group is threatened, those extinct in the wild included. How many of those
 * without data are, nobody knows: none at least, all at most; the best guess is as many as of the
 * others.
 *
 * @param assessed with a weight, or without data
 * @param threatened critically endangered, endangered, vulnerable
 * @param threatenedOrInCaptivity these and extinct in the wild
 * @param lower null where nothing is left to divide by; the same of the others
 */
public record ThreatenedProportion(
    int assessed,
    int threatened,
    int threatenedOrInCaptivity,
    @Nullable Double lower,
    @Nullable Double best,
    @Nullable Double upper) {
  /** The least part of the described species that must be assessed for a proportion to be told. */
  private static final double ENOUGH = 0.8;

  public static ThreatenedProportion of(CategoryCounts counts) {
    int dataDeficient = counts.of(RiskCategory.DD);
    int assessed = counts.index().species() + dataDeficient;
    int alive = assessed - counts.of(RiskCategory.EX) - counts.of(RiskCategory.RE);
    int threatened = 0;
    for (var each : counts.byCategory().entrySet()) {
      threatened += each.getKey().threatened() ? each.getValue() : 0;
    }
    int all = threatened + counts.of(RiskCategory.EW);
    return new ThreatenedProportion(
        assessed,
        threatened,
        all,
        divided(all, alive),
        divided(all, alive - dataDeficient),
        divided(all + dataDeficient, alive));
  }

  private static @Nullable Double divided(int part, int whole) {
    return whole > 0 ? (double) part / whole : null;
  }

  /**
   * Whether the proportion may be reported: only if most species of the group were assessed.
   *
   * @param described how many species of the group are described; null when nobody says
   */
  public boolean reportable(@Nullable Integer described) {
    return described != null && described > 0 && assessed >= ENOUGH * described;
  }
}
