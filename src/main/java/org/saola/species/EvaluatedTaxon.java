package org.saola.species;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.saola.status.AsOf;
import org.saola.status.Coverage;
import org.saola.status.RedListStatus;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.release.Release;

/**
 * A taxon of a Red List.
 *
 * @param assessments by date descending, those without one first, then by id
 * @param status what was in force on the day
 */
public record EvaluatedTaxon(
    SpeciesKey key,
    RedListSnapshot snapshot,
    AsOf asOf,
    List<AssessmentSummary> assessments,
    RedListStatus status)
    implements Species.Taxon {

  static EvaluatedTaxon of(SpeciesKey key, RedListSnapshot snapshot, AsOf asOf) {
    var assessments =
        IntStream.of(snapshot.placesOfTaxon(key.id())).mapToObj(snapshot::summary).toList();
    var coverage = snapshot.release().description().coverage();
    var published = assessments.stream().map(AssessmentSummary::published).toList();
    return new EvaluatedTaxon(
        key, snapshot, asOf, assessments, RedListStatus.on(asOf, published, coverage));
  }

  @Override
  public Coverage coverage() {
    return release().description().coverage();
  }

  @Override
  public Release release() {
    return snapshot.release();
  }

  /** Those that were published by the day; on the day of the release and later all. */
  public List<AssessmentSummary> known() {
    return asOf.knownAsCurrent()
        ? assessments
        : assessments.stream().filter(each -> each.published().isPublished(asOf)).toList();
  }

  /** The assessment that was in force for a scope. */
  public Optional<AssessmentSummary> assessment(RedListStatus.InScope scope) {
    return assessments.stream()
        .filter(summary -> summary.assessmentId() == scope.assessment().id())
        .findFirst();
  }

  /** What the source says of the taxon itself, as it is published; may block. */
  public byte[] document() {
    return snapshot
        .taxon(key.id())
        .orElseThrow(() -> new IllegalStateException("no document of " + key.id()))
        .inflated();
  }

  /**
   * An assessment as it is published; may block.
   *
   * @param today when it is read, as its citation says
   */
  public String assessment(int id, LocalDate today) {
    return snapshot.document(snapshot.placeOf(id).orElseThrow()).textOn(today);
  }

  /** What an assessment tells beside its category; may block. */
  public AssessmentDetails details(int id, LocalDate today) {
    return AssessmentDetails.of(
        snapshot.document(snapshot.placeOf(id).orElseThrow()).assessment(), today);
  }
}
