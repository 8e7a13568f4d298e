package org.saola.web.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How many there are of each category, side by side.
 *
 * @param total of all
 */
public record CategoryBar(List<Segment> segments, long total) {
  private static final double WIDE_ENOUGH_FOR_CODE = 4;
  private static final double WIDE_ENOUGH_FOR_COUNT = 8;

  /**
   * One category.
   *
   * @param start of it, in per cent of the whole
   * @param share of it, in per cent of the whole
   */
  public record Segment(String code, long count, double start, double share) {
    public String x() {
      return PerCent.of(start);
    }

    public String width() {
      return PerCent.of(share);
    }

    public boolean fitsCode() {
      return share >= WIDE_ENOUGH_FOR_CODE;
    }

    public boolean fitsCount() {
      return share >= WIDE_ENOUGH_FOR_COUNT;
    }
  }

  /** The bar of counts by code, in the official order; codes of former days count as of today. */
  public static CategoryBar of(Map<String, Long> counts) {
    long total = counts.values().stream().mapToLong(Long::longValue).sum();
    var segments = new ArrayList<Segment>();
    double start = 0;
    for (var code : Signs.colours()) {
      long count =
          counts.entrySet().stream()
              .filter(entry -> Signs.colour(entry.getKey()).equals(code))
              .mapToLong(Map.Entry::getValue)
              .sum();
      if (count > 0) {
        double share = 100.0 * count / total;
        segments.add(new Segment(code, count, start, share));
        start += share;
      }
    }
    return new CategoryBar(segments, total);
  }

  /** What a file calls the columns of {@link #counts}: the codes in the official order. */
  public static List<String> columns() {
    return Signs.colours().stream().map(code -> code.toLowerCase(Locale.ROOT)).toList();
  }

  /** How many there are of each category, in the official order, also where there are none. */
  public List<Long> counts() {
    return Signs.colours().stream()
        .map(code ->
            segments.stream()
                .filter(segment -> segment.code().equals(code))
                .mapToLong(Segment::count)
                .sum())
        .toList();
  }

  public boolean isEmpty() {
    return segments.isEmpty();
  }
}
