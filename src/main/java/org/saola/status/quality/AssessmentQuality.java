package org.saola.status.quality;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.redlist.Coded;

/** Looks at the assessments of one import, one after another. */
public final class AssessmentQuality {
  private static final int YEARS_UNTIL_OLD = 10;
  private static final String FORMER_CRITERIA = "Earlier Version";

  private record Scoped(int taxon, String scope) {}

  private final LocalDate today;
  private final List<QualityFinding> findings = new ArrayList<>();
  private final Map<Scoped, Integer> latest = new HashMap<>();
  private boolean criteriaTold;

  /**
   * @param today the day on which the age of assessments is told
   */
  public AssessmentQuality(LocalDate today) {
    this.today = today;
  }

  public void add(Assessment assessment) {
    lookAtCriteria(assessment);
    if (assessment.latest()) {
      lookAtScopes(assessment);
      lookAtCode(assessment);
      lookAtCountries(assessment);
      lookAtAge(assessment);
    }
  }

  /**
   * All, in the order in which assessments came. Where no assessment has criteria, the files have
   * no place for them, and nothing is missing.
   */
  public List<QualityFinding> findings() {
    return findings.stream()
        .filter(each -> criteriaTold || each.rule() != QualityRule.NO_CRITERIA)
        .toList();
  }

  private void lookAtCriteria(Assessment assessment) {
    var category = assessment.category().code();
    var criteria = assessment.criteria();
    if (criteria == null || criteria.isBlank()) {
      if (CriteriaFit.needsCriteria(category) && !former(assessment)) {
        find(QualityRule.NO_CRITERIA, assessment, category);
      }
      return;
    }
    criteriaTold = true;
    if (!CriteriaFit.fits(category, criteria)) {
      find(QualityRule.CONTRADICTING_CRITERIA, assessment, category + " " + criteria.strip());
    }
  }

  /** An assessment without a scope is one of its own kind. */
  private void lookAtScopes(Assessment assessment) {
    var scopes =
        assessment.scopes().isEmpty()
            ? List.of("")
            : assessment.scopes().stream().map(AssessmentQuality::scope).distinct().toList();
    for (var scope : scopes) {
      var other = latest.putIfAbsent(new Scoped(assessment.sisTaxonId(), scope), assessment.id());
      if (other != null && other != assessment.id()) {
        find(QualityRule.TWO_LATEST, assessment, "%s: %d too".formatted(scope, other));
      }
    }
  }

  private static String scope(Coded scope) {
    return Objects.requireNonNullElse(
        scope.code(), Objects.requireNonNullElse(scope.description(), ""));
  }

  private void lookAtCode(Assessment assessment) {
    if (assessment.category().code().startsWith("LR/") || former(assessment)) {
      find(QualityRule.FORMER_CODE_LATEST, assessment, assessment.category().code());
    }
  }

  private static boolean former(Assessment assessment) {
    return FORMER_CRITERIA.equals(assessment.category().version());
  }

  private void lookAtCountries(Assessment assessment) {
    if (assessment.locations().isEmpty()) {
      find(QualityRule.NO_COUNTRY, assessment, "");
    }
  }

  private void lookAtAge(Assessment assessment) {
    var day = day(assessment);
    if (day != null && day.plusYears(YEARS_UNTIL_OLD).isBefore(today)) {
      find(QualityRule.OUTDATED, assessment, day.toString());
    }
  }

  /** Of an assessment without a day the last of its year, so that none is called too old early. */
  private static @Nullable LocalDate day(Assessment assessment) {
    var year = assessment.yearPublished();
    if (assessment.assessmentDate() != null || year == null) {
      return assessment.assessmentDate();
    }
    try {
      return LocalDate.of(Integer.parseInt(year.strip()), Month.DECEMBER, 31);
    } catch (NumberFormatException | DateTimeException _) {
      return null; // a year that is none tells no age
    }
  }

  private void find(QualityRule rule, Assessment assessment, String detail) {
    findings.add(
        new QualityFinding(
            rule,
            assessment.sisTaxonId(),
            assessment.id(),
            assessment.taxon().name().scientificName(),
            detail));
  }
}
