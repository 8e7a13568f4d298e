package org.saola.indicators;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many species of a group are in each category.
 *
 * @param byCategory those of which there are any, in the order of categories
 */
public record CategoryCounts(Map<RiskCategory, Integer> byCategory) {

  public CategoryCounts {
    var some = new EnumMap<RiskCategory, Integer>(RiskCategory.class);
    byCategory.forEach((category, count) -> {
      if (count > 0) {
        some.put(category, count);
      }
    });
    byCategory = Collections.unmodifiableMap(some);
  }

  /** Counts species as they come, without an object for each. */
  public static final class Counter {
    private final Map<RiskCategory, int[]> counts = new EnumMap<>(RiskCategory.class);

    /** Counts one species. */
    public void add(RiskCategory category) {
      counts.computeIfAbsent(category, _ -> new int[1])[0]++;
    }

    /** What was counted so far. */
    public CategoryCounts counts() {
      return and(new CategoryCounts(Map.of()));
    }

    /** The same with those of another count. */
    CategoryCounts and(CategoryCounts others) {
      var sums = new EnumMap<RiskCategory, Integer>(RiskCategory.class);
      counts.forEach((category, count) -> sums.put(category, count[0]));
      others.byCategory.forEach((category, count) -> sums.merge(category, count, Integer::sum));
      return new CategoryCounts(sums);
    }
  }

  public int of(RiskCategory category) {
    return byCategory.getOrDefault(category, 0);
  }

  /** The Red List Index of these species. */
  public IndexValue index() {
    long sum = 0;
    int species = 0;
    for (var each : byCategory.entrySet()) {
      if (each.getKey().weighs()) {
        species += each.getValue();
        sum += (long) each.getValue() * each.getKey().weight();
      }
    }
    return new IndexValue(species, sum);
  }

  /** The weights of all species that have one, ascending. */
  byte[] weights() {
    var weights = new byte[index().species()];
    int end = 0;
    for (int weight = 0; weight <= RiskCategory.WORST; weight++) {
      for (var each : byCategory.entrySet()) {
        if (each.getKey().weighs() && each.getKey().weight() == weight) {
          for (int left = each.getValue(); left > 0; left--) {
            weights[end++] = (byte) weight;
          }
        }
      }
    }
    return weights;
  }
}
