package org.saola.indicators.listing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.indicators.RiskCategory;

/**
 * How many years lay between the first time a species was published as threatened and its listing
 * in an appendix of CITES that restricts trade.
 *
 * @param lag negative when CITES was first; null without a listing or a threat
 * @param censoredAt how long a species that is not listed waits by now; null for others
 * @param threatened the first year as threatened; null if never
 * @param listed the year of the listing that counts; null if there is none
 */
public record ListingLag(
    Status status,
    @Nullable Integer lag,
    @Nullable Integer censoredAt,
    @Nullable Integer threatened,
    @Nullable Integer listed) {

  /** Which came first. */
  public enum Status {
    CITES_AFTER,
    SAME_YEAR,
    CITES_FIRST,
    /** It still waits. */
    CENSORED,
    NEVER_THREATENED;

    /** As answers write it. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A global assessment.
   *
   * @param year of publication, or of the assessment itself where that is the clock
   */
  public record Assessed(int year, RiskCategory category) {}

  /**
   * That a species was in an appendix that counts, its own or that of a higher taxon.
   *
   * @param to the year in which that ended; null when it did not
   */
  public record Listed(int from, @Nullable Integer to) {}

  /**
   * The lag of one species.
   *
   * @param listings in any order
   * @param lastYear of the data
   */
  public static ListingLag of(List<Assessed> assessments, List<Listed> listings, int lastYear) {
    var first =
        assessments.stream()
            .filter(each -> each.category().threatened())
            .mapToInt(Assessed::year)
            .min();
    var inOrder = listings.stream().sorted(Comparator.comparingInt(Listed::from)).toList();
    if (first.isEmpty()) {
      var any = inOrder.isEmpty() ? null : Integer.valueOf(inOrder.getFirst().from());
      return new ListingLag(Status.NEVER_THREATENED, null, null, null, any);
    }
    int threatened = first.getAsInt();
    // one that was over by then is none: the species had to be listed again
    var counting =
        inOrder.stream()
            .filter(each -> Objects.requireNonNullElse(each.to(), Integer.MAX_VALUE) > threatened)
            .findFirst();
    if (counting.isEmpty()) {
      return new ListingLag(Status.CENSORED, null, lastYear - threatened, threatened, null);
    }
    int listed = counting.get().from();
    int lag = listed - threatened;
    var status = lag > 0 ? Status.CITES_AFTER : lag < 0 ? Status.CITES_FIRST : Status.SAME_YEAR;
    return new ListingLag(status, lag, null, threatened, listed);
  }
}
