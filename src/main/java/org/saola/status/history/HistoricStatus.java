package org.saola.status.history;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The status of a taxon by a day, for one scope.
 *
 * @param assessment null when none counted
 * @param category the code as published; {@code NE} when none counted
 * @param normalised the same in the categories of today, such as {@code CR(PE)}; null for codes of
 *     before 1994, which have no equal
 * @param nextWithinYear an assessment published later in the same year, or earlier on a day that
 *     nobody knows; null when there is none
 */
public record HistoricStatus(
    @Nullable DatedAssessment assessment,
    String category,
    @Nullable String normalised,
    @Nullable Integer nextWithinYear) {
  /** Named in every answer. */
  public static final String RULE = "as-of-1";

  private static final String NOT_EVALUATED = "NE";

  private static final Comparator<DatedAssessment> BY_ASSESSMENT =
      Comparator.comparing(
          DatedAssessment::assessmentDate, Comparator.nullsFirst(LocalDate::compareTo));

  private static final Comparator<DatedAssessment> BY_YEAR =
      Comparator.comparing(
          DatedAssessment::yearPublished, Comparator.nullsFirst(Integer::compareTo));

  private static final Comparator<DatedAssessment> BY_PUBLICATION =
      Comparator.comparing(
              DatedAssessment::publishedBy, Comparator.nullsFirst(LocalDate::compareTo))
          .thenComparing(BY_YEAR)
          .thenComparingInt(DatedAssessment::id);

  /**
   * The status; of a regional scope never the global one.
   *
   * @param history all assessments of the taxon, in any order; for {@link Basis#KNOWN} those of the
   *     release that was there on the day
   */
  public static HistoricStatus on(
      Basis basis, LocalDate day, String scope, List<DatedAssessment> history) {
    var ofScope = history.stream().filter(each -> each.scopes().contains(scope)).toList();
    var counting = ofScope.stream().filter(counts(basis, day)).max(order(basis)).orElse(null);
    var next = basis == Basis.PUBLISHED ? nextWithinYear(day, ofScope) : null;
    return counting == null
        ? new HistoricStatus(null, NOT_EVALUATED, NOT_EVALUATED, next)
        : new HistoricStatus(
            counting, counting.category(), WeighedCategory.of(counting).orElse(null), next);
  }

  private static Predicate<DatedAssessment> counts(Basis basis, LocalDate day) {
    return switch (basis) {
      case PUBLISHED -> each -> reached(each.publishedBy(), day);
      case ASSESSED -> each -> reached(each.assessmentDate(), day);
      case YEAR -> each -> each.yearPublished() != null && each.yearPublished() <= day.getYear();
      case KNOWN -> DatedAssessment::latest;
    };
  }

  private static boolean reached(@Nullable LocalDate since, LocalDate day) {
    return since != null && !since.isAfter(day);
  }

  /** Of several the last one counts; ids are not in time order and only break ties. */
  private static Comparator<DatedAssessment> order(Basis basis) {
    return switch (basis) {
      case PUBLISHED -> BY_PUBLICATION;
      case ASSESSED -> BY_ASSESSMENT.thenComparing(BY_YEAR).thenComparingInt(DatedAssessment::id);
      case YEAR, KNOWN ->
          BY_YEAR.thenComparing(BY_ASSESSMENT).thenComparingInt(DatedAssessment::id);
    };
  }

  private static @Nullable Integer nextWithinYear(LocalDate day, List<DatedAssessment> ofScope) {
    return ofScope.stream()
        .filter(each ->
            Objects.equals(each.yearAlone(), day.getYear()) && !reached(each.publishedBy(), day))
        .max(order(Basis.YEAR))
        .map(DatedAssessment::id)
        .orElse(null);
  }
}
