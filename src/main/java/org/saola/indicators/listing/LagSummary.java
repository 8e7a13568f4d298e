package org.saola.indicators.listing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.saola.indicators.listing.ListingLag.Status;

/**
 * The lags of many species. The mean wait of those that still wait is no estimate of how long it
 * will be; the median is, of all that the Red List named first (Kaplan and Meier).
 *
 * @param median years after which half are listed; null when not half are
 * @param waitingAtLastListing the part that still waits after the last listing; null without one
 */
public record LagSummary(
    Map<Status, Integer> counts,
    @Nullable Double meanAfter,
    @Nullable Double meanFirst,
    @Nullable Double meanCensored,
    @Nullable Integer median,
    @Nullable Double waitingAtLastListing) {
  private static final double HALF = 0.5;

  public LagSummary {
    counts = Map.copyOf(counts);
  }

  public static LagSummary of(List<ListingLag> lags) {
    var counts = new EnumMap<Status, Integer>(Status.class);
    lags.forEach(each -> counts.merge(each.status(), 1, Integer::sum));
    var after = years(lags, Status.CITES_AFTER);
    var censored = years(lags, Status.CENSORED);
    Integer median = null;
    Double waiting = null;
    double survival = 1;
    for (int time : after.stream().distinct().sorted().toList()) {
      long events = after.stream().filter(each -> each == time).count();
      long atRisk = atLeast(after, time) + atLeast(censored, time);
      survival *= 1 - (double) events / atRisk;
      waiting = survival;
      if (median == null && survival <= HALF) {
        median = time;
      }
    }
    return new LagSummary(
        counts,
        mean(after),
        mean(years(lags, Status.CITES_FIRST)),
        mean(censored),
        median,
        waiting);
  }

  private static List<Integer> years(List<ListingLag> lags, Status status) {
    return lags.stream()
        .filter(each -> each.status() == status)
        .map(each -> status == Status.CENSORED ? each.censoredAt() : each.lag())
        .filter(Objects::nonNull)
        .map(each -> status == Status.CITES_FIRST ? -each : each)
        .toList();
  }

  private static long atLeast(List<Integer> years, int time) {
    return years.stream().filter(each -> each >= time).count();
  }

  private static @Nullable Double mean(List<Integer> years) {
    OptionalDouble mean = years.stream().mapToInt(Integer::intValue).average();
    return mean.isPresent() ? mean.getAsDouble() : null;
  }

  public int of(Status status) {
    return counts.getOrDefault(status, 0);
  }

  /** All species, those that were never threatened included. */
  public int species() {
    return counts.values().stream().mapToInt(Integer::intValue).sum();
  }
}
