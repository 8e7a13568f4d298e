package org.saola.indicators;

import java.util.Locale;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * A value for every year, from those of some years.
 *
 * @param values between assessments linear
 * @param assessedFrom the first year that isn't extrapolated
 * @param assessedTo the last one
 */
public record YearlyValues(NavigableMap<Integer, Double> values, int assessedFrom, int assessedTo) {

  /** What is said of years before the first assessment and after the last one. */
  public enum Beyond {
    /** Nothing. */
    NONE,
    /** The value of the end and the slope of the line that fits the years between best. */
    LINEAR,
    /** That line takes the place of every year, as in the script of IUCN-UK. */
    LINE;

    /** As answers write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The line that lies nearest to all values of all years between the first and the last. */
  private record Line(double meanYear, double mean, double slope) {
    static Line through(NavigableMap<Integer, Double> values) {
      double meanYear =
          values.keySet().stream().mapToInt(Integer::intValue).average().orElseThrow();
      double mean =
          values.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
      double products = 0;
      double squares = 0;
      for (var each : values.entrySet()) {
        products += (each.getKey() - meanYear) * (each.getValue() - mean);
        squares += (each.getKey() - meanYear) * (each.getKey() - meanYear);
      }
      return new Line(meanYear, mean, products / squares);
    }

    double at(int year) {
      return mean + slope * (year - meanYear);
    }
  }

  /**
   * Fills the years; one assessment alone has no slope, so that nothing is said beyond it.
   *
   * @param assessed at least one
   */
  public static YearlyValues of(
      NavigableMap<Integer, Double> assessed, int first, int last, Beyond beyond) {
    var values = between(assessed);
    int from = values.firstKey();
    int to = values.lastKey();
    if (beyond != Beyond.NONE && values.size() > 1) {
      var line = Line.through(values);
      double start = values.firstEntry().getValue();
      double end = values.lastEntry().getValue();
      for (int year = first; year <= last; year++) {
        if (beyond == Beyond.LINE) {
          values.put(year, clipped(line.at(year)));
        } else if (year < from) {
          values.put(year, clipped(start + line.slope() * (year - from)));
        } else if (year > to) {
          values.put(year, clipped(end + line.slope() * (year - to)));
        }
      }
    }
    return new YearlyValues(values.subMap(first, true, last, true), from, to);
  }

  private static NavigableMap<Integer, Double> between(NavigableMap<Integer, Double> assessed) {
    var values = new TreeMap<Integer, Double>(assessed);
    for (var each : assessed.entrySet()) {
      var next = assessed.higherEntry(each.getKey());
      if (next != null) {
        int span = next.getKey() - each.getKey();
        for (int step = 1; step < span; step++) {
          values.put(
              each.getKey() + step,
              each.getValue() + (next.getValue() - each.getValue()) * step / span);
        }
      }
    }
    return values;
  }

  private static double clipped(double value) {
    return Math.clamp(value, 0, 1);
  }

  /** Whether a year lies beyond the assessments. */
  public boolean extrapolated(int year) {
    return year < assessedFrom || year > assessedTo;
  }
}
