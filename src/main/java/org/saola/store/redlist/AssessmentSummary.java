package org.saola.store.redlist;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Coded;
import org.saola.redlist.RedListTaxon;
import org.saola.status.PublishedAssessment;

/**
 * What lists say of an assessment.
 *
 * @param assessmentId unique within the release; from 1
 * @param scopes in the order in which they are shown
 * @param level what the taxon is
 */
public record AssessmentSummary(
    int assessmentId,
    int sisTaxonId,
    @Nullable LocalDate assessmentDate,
    @Nullable String yearPublished,
    boolean latest,
    boolean possiblyExtinct,
    boolean possiblyExtinctInTheWild,
    @Nullable String criteria,
    String scientificName,
    String categoryCode,
    List<Coded> scopes,
    RedListTaxon.Level level) {

  public AssessmentSummary {
    scopes = List.copyOf(scopes);
  }

  /** What of it tells the status on a day. */
  public PublishedAssessment published() {
    return new PublishedAssessment(
        assessmentId, assessmentDate, yearPublished, latest, scopes, categoryCode);
  }
}
