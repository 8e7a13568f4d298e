package org.saola.status;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Coded;

/**
 * What decides from when an assessment of a taxon was in force, and where.
 *
 * @param yearPublished four digits; of anything else no year is known
 * @param latest whether the release calls it the latest for its scopes
 * @param categoryCode as published, of any version
 */
public record PublishedAssessment(
    int id,
    @Nullable LocalDate assessmentDate,
    @Nullable String yearPublished,
    boolean latest,
    List<Coded> scopes,
    String categoryCode) {

  private static final Pattern YEAR = Pattern.compile("\\d{4}");

  public PublishedAssessment {
    scopes = List.copyOf(scopes);
  }

  /** Whether it was certainly published by a day. */
  public boolean isPublished(AsOf asOf) {
    var day = publishedBy(asOf.released());
    return day != null && !asOf.date().isBefore(day);
  }

  /** The first day on which it was certainly published; null when it was not. */
  private @Nullable LocalDate publishedBy(LocalDate released) {
    var year = yearPublished == null ? "" : yearPublished.strip();
    if (!YEAR.matcher(year).matches()) {
      return null;
    }
    var endOfYear = LocalDate.of(Integer.parseInt(year), Month.DECEMBER, 31);
    return endOfYear.isBefore(released) ? endOfYear : released;
  }
}
