package org.saola.indicators;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.indicators.Transition.Direction;

/**
 * How many species of a group went where.
 *
 * @param weighed that have a weight before and after
 */
public record TransitionTotals(Map<Direction, Integer> species, int weighed) {

  public TransitionTotals {
    species = Map.copyOf(species);
  }

  /** Sums up how many species made each transition. */
  public static TransitionTotals of(Map<Transition, Integer> transitions) {
    var species = new EnumMap<Direction, Integer>(Direction.class);
    int weighed = 0;
    for (var each : transitions.entrySet()) {
      species.merge(each.getKey().direction(), each.getValue(), Integer::sum);
      weighed += each.getKey().weighs() ? each.getValue() : 0;
    }
    return new TransitionTotals(species, weighed);
  }

  public int of(Direction direction) {
    return species.getOrDefault(direction, 0);
  }

  /** How many deteriorate of one species in one year; null without a species or a year. */
  public @Nullable Double deterioratedPerSpeciesYear(int years) {
    return weighed == 0 || years <= 0
        ? null
        : (double) of(Direction.DETERIORATED) / weighed / years;
  }
}
