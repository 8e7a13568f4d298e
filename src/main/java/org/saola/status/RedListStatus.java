package org.saola.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Coded;
import org.saola.redlist.RedListOrder;

/**
 * Which assessments of a taxon were in force on one day, one for each scope.
 *
 * <p>The day of publication is not published, only its year. An assessment counts from the last day
 * on which it can have come out: the end of its year, or the day of the release that has it if that
 * is earlier. For one scope the last published is in force, of one year the one assessed last; on
 * the day of the release and after it one that the release calls the latest goes before all others.
 * An amended version is published as an assessment of its own, and so takes the place of the one it
 * amends.
 *
 * @param scopes Global first, then by English name, then what has none
 * @param finding whether anything was in force, or why that can't be told
 */
public record RedListStatus(List<InScope> scopes, Finding finding) {
  /** The name of the rule. */
  public static final String RULE = "last-possible-publication-day-1";

  private static final String NOT_EVALUATED = "NE";

  private static final Comparator<PublishedAssessment> BY_PUBLICATION =
      Comparator.comparing((PublishedAssessment each) -> Objects.toString(each.yearPublished(), ""))
          .thenComparing(
              PublishedAssessment::assessmentDate, Comparator.nullsFirst(LocalDate::compareTo))
          .thenComparing(PublishedAssessment::latest)
          .thenComparingInt(PublishedAssessment::id);

  public RedListStatus {
    scopes = List.copyOf(scopes);
  }

  /**
   * The assessment in force for one scope.
   *
   * @param scope null for those whose source names none
   */
  public record InScope(@Nullable Coded scope, PublishedAssessment assessment) {}

  /**
   * The state on a day.
   *
   * @param assessments all of the taxon, in any order
   * @param coverage of the release
   */
  public static RedListStatus on(
      AsOf asOf, List<PublishedAssessment> assessments, Coverage coverage) {
    var published = assessments.stream().filter(each -> each.isPublished(asOf)).toList();
    var scopes = new LinkedHashSet<Coded>();
    published.forEach(each -> scopes.addAll(each.scopes()));
    var order =
        asOf.knownAsCurrent()
            ? Comparator.comparing(PublishedAssessment::latest).thenComparing(BY_PUBLICATION)
            : BY_PUBLICATION;
    var inForce = new ArrayList<InScope>();
    for (var scope : RedListOrder.scopes(List.copyOf(scopes))) {
      published.stream()
          .filter(each -> each.scopes().contains(scope))
          .max(order)
          .ifPresent(each -> inForce.add(new InScope(scope, each)));
    }
    published.stream()
        .filter(each -> each.scopes().isEmpty())
        .max(order)
        .ifPresent(each -> inForce.add(new InScope(null, each)));
    return new RedListStatus(inForce, finding(inForce, !assessments.isEmpty(), coverage));
  }

  /** Only a release with all that was ever published can deny that there was anything. */
  private static Finding finding(List<InScope> inForce, boolean others, Coverage coverage) {
    if (inForce.isEmpty()) {
      return coverage.whole(Topic.FORMER_ASSESSMENTS)
          ? new Finding.NotEvaluated(Evidence.COMPLETE_LIST)
          : new Finding.Unknown(others ? Doubt.FORMER_UNKNOWN : Doubt.SOURCE_SILENT);
    }
    return inForce.stream().allMatch(each -> NOT_EVALUATED.equals(each.assessment().categoryCode()))
        ? new Finding.NotEvaluated(Evidence.RECORDS)
        : new Finding.Assessed(Evidence.RECORDS);
  }

  public State state() {
    return finding.state();
  }

  /**
   * The assessment that one amends: of the same day and for the same scopes, published before it.
   * Empty when it amends none, or the amended one is no longer published.
   */
  public static Optional<PublishedAssessment> amendedBy(
      PublishedAssessment amendment, List<PublishedAssessment> assessments) {
    return assessments.stream()
        .filter(each ->
            each.assessmentDate() != null
                && each.assessmentDate().equals(amendment.assessmentDate())
                && each.scopes().equals(amendment.scopes())
                && BY_PUBLICATION.compare(each, amendment) < 0)
        .max(BY_PUBLICATION);
  }
}
