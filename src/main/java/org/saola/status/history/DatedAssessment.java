package org.saola.status.history;

import java.time.LocalDate;
import java.time.Month;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An assessment with all that decides when it counts.
 *
 * @param yearPublished null when it is not known
 * @param releaseDay on which the release came out that had it first; null when that is not known
 * @param category the code as published, of any version
 * @param latest whether the release that it is read from calls it the latest for its scopes
 * @param scopes codes, such as {@code 1} for Global
 */
public record DatedAssessment(
    int id,
    @Nullable LocalDate assessmentDate,
    @Nullable Integer yearPublished,
    @Nullable LocalDate releaseDay,
    String category,
    boolean possiblyExtinct,
    boolean possiblyExtinctInTheWild,
    boolean latest,
    Set<String> scopes) {

  public DatedAssessment {
    scopes = Set.copyOf(scopes);
  }

  /** The first day on which it was certainly published; null when nothing tells it. */
  public @Nullable LocalDate publishedBy() {
    if (releaseDay != null) {
      return releaseDay;
    }
    return yearPublished == null ? null : LocalDate.of(yearPublished, Month.DECEMBER, 31);
  }

  /** The year, where only that is known. */
  @Nullable Integer yearAlone() {
    return releaseDay == null ? yearPublished : null;
  }
}
