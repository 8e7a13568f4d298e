package org.saola.indicators;

import java.util.Collection;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What several groups have in common, each counting the same, however many species it has. */
public final class AggregateIndex {
  private AggregateIndex() {}

  /**
   * The mean of a year, and of how many groups it is.
   *
   * @param groups that have a value in the year
   */
  public record Mean(double value, int groups) {}

  /** The means of all years in which any group has a value. */
  public static NavigableMap<Integer, Mean> of(
      Collection<? extends NavigableMap<Integer, Double>> groups) {
    var sums = new TreeMap<Integer, Mean>();
    for (var group : groups) {
      group.forEach((year, value) ->
          sums.merge(
              year,
              new Mean(value, 1),
              (sum, one) -> new Mean(sum.value() + one.value(), sum.groups() + one.groups())));
    }
    sums.replaceAll((_, sum) -> new Mean(sum.value() / sum.groups(), sum.groups()));
    return sums;
  }
}
