package org.saola.species;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.saola.status.AsOf;
import org.saola.status.Coverage;
import org.saola.status.RedListStatus;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListSnapshot;

/**
 * A taxon of a Red List.
 *
 * @param assessments by date descending, those without one first, then by id
 */
public record EvaluatedTaxon(
    SpeciesKey key, RedListSnapshot snapshot, AsOf asOf, List<AssessmentSummary> assessments)
    implements Species.Taxon {

  static EvaluatedTaxon of(SpeciesKey key, RedListSnapshot snapshot, AsOf asOf) {
    return new EvaluatedTaxon(
        key,
        snapshot,
        asOf,
        IntStream.of(snapshot.placesOfTaxon(key.id())).mapToObj(snapshot::summary).toList());
  }

  public Coverage coverage() {
    return snapshot.release().description().coverage();
  }

  /** What was in force on the day. */
  public RedListStatus status() {
    return RedListStatus.on(
        asOf, assessments.stream().map(AssessmentSummary::published).toList(), coverage());
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
    return AssessmentDetails.of(assessment(id, today));
  }
}
