package org.saola.indicators;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The species of a group in the years in which it was assessed; the same species in each.
 *
 * @param years rising
 * @param counts one for each year, of what is used and of those without data
 * @param leftOut how many species by why: categories without a weight (but those without data), and
 *     {@link RiskCategory#EX} for those that were extinct at the start
 * @param lint of how many species the changes do not fit
 */
public record GroupSeries(
    List<Integer> years,
    List<CategoryCounts> counts,
    Map<RiskCategory, Integer> leftOut,
    Map<OverlayLint, Integer> lint) {

  public GroupSeries {
    years = List.copyOf(years);
    counts = List.copyOf(counts);
    leftOut = Collections.unmodifiableMap(leftOut);
    lint = Collections.unmodifiableMap(lint);
  }

  /** Counts species as they come; makes no object for one that never changed. */
  public static final class Counter {
    private final List<Integer> years;
    private final ExtinctAtStart extinctAtStart;
    private final List<CategoryCounts.Counter> changed;
    private final CategoryCounts.Counter lasting = new CategoryCounts.Counter();
    private final Map<RiskCategory, Integer> leftOut = new EnumMap<>(RiskCategory.class);
    private final Map<OverlayLint, Integer> lint = new EnumMap<>(OverlayLint.class);

    /**
     * @param years of assessment, rising, at least one
     */
    public Counter(List<Integer> years, ExtinctAtStart extinctAtStart) {
      this.years = List.copyOf(years);
      this.extinctAtStart = extinctAtStart;
      this.changed = years.stream().map(_ -> new CategoryCounts.Counter()).toList();
    }

    /**
     * Adds a species.
     *
     * @param changes that are genuine, in any order
     * @return whether it is used, or has no data; else it is left out
     */
    public boolean add(RiskCategory latest, List<GenuineChange> changes) {
      if (changes.isEmpty()) {
        boolean counted = counted(latest, latest);
        if (counted) {
          lasting.add(latest);
        }
        return counted;
      }
      var cast = BackCast.of(latest, changes, years);
      cast.lint().forEach(each -> lint.merge(each, 1, Integer::sum));
      if (!counted(latest, cast.categories().getFirst())) {
        return false;
      }
      for (int i = 0; i < changed.size(); i++) {
        changed.get(i).add(cast.categories().get(i));
      }
      return true;
    }

    private boolean counted(RiskCategory latest, RiskCategory first) {
      if (latest == RiskCategory.DD) {
        return true;
      }
      if (!latest.weighs()) {
        leftOut.merge(latest, 1, Integer::sum);
        return false;
      }
      if (first.extinct() && extinctAtStart == ExtinctAtStart.EXCLUDE) {
        leftOut.merge(RiskCategory.EX, 1, Integer::sum);
        return false;
      }
      return true;
    }

    /** What was added so far. */
    public GroupSeries series() {
      var always = lasting.counts();
      var counts = changed.stream().map(ofYear -> ofYear.and(always)).toList();
      return new GroupSeries(years, counts, leftOut, lint);
    }
  }
}
