package org.saola.api.saola1.taxa;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Coded;
import org.saola.status.AsOf;
import org.saola.status.Coverage;
import org.saola.status.NormalisedCategory;
import org.saola.status.PublishedAssessment;
import org.saola.status.RedListStatus;
import org.saola.store.redlist.AssessmentSummary;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.store.redlist.Successor;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A taxon of the Red List with what is known of its assessments without their documents.
 *
 * @param summaries by date descending, those without one first, then by id
 */
public record AssessedTaxon(int sisId, List<AssessmentSummary> summaries) {
  /** A taxon of a release. */
  public static AssessedTaxon of(int sisId, RedListSnapshot snapshot) {
    return new AssessedTaxon(
        sisId, IntStream.of(snapshot.placesOfTaxon(sisId)).mapToObj(snapshot::summary).toList());
  }

  /** What was in force on a day. */
  public RedListStatus on(AsOf asOf, Coverage coverage) {
    return RedListStatus.on(asOf, published(), coverage);
  }

  private List<PublishedAssessment> published() {
    return summaries.stream().map(AssessmentSummary::published).toList();
  }

  /** All assessments, published or not. */
  public void writeAssessments(ArrayNode out) {
    for (var summary : summaries) {
      write(out.addObject(), summary);
    }
  }

  /** The state, and the assessment of each scope. */
  public void write(ObjectNode out, RedListStatus status) {
    LegalStatus.write(out, status.finding());
    var scopes = out.putArray("scopes");
    for (var each : status.scopes()) {
      var scope = scopes.addObject();
      var named = each.scope();
      if (named == null) {
        scope.putNull("scope");
      } else {
        write(scope.putObject("scope"), named);
      }
      summaries.stream()
          .filter(summary -> summary.assessmentId() == each.assessment().id())
          .forEach(summary -> write(scope.putObject("assessment"), summary));
    }
  }

  private void write(ObjectNode out, AssessmentSummary summary) {
    out.put("assessment_id", summary.assessmentId())
        .put("year_published", summary.yearPublished())
        .put("assessment_date", text(summary.assessmentDate()))
        .put("latest", summary.latest());
    writeCategory(out, summary.categoryCode());
    out.put("criteria", summary.criteria())
        .put("possibly_extinct", summary.possiblyExtinct())
        .put("possibly_extinct_in_the_wild", summary.possiblyExtinctInTheWild());
    var scopes = out.putArray("scopes");
    summary.scopes().forEach(scope -> write(scopes.addObject(), scope));
    out.put("amends", amends(summary))
        .put(
            "url",
            "https://www.iucnredlist.org/species/%d/%d"
                .formatted(summary.sisTaxonId(), summary.assessmentId()));
  }

  /** The code as published, and the one of today that is equal to it, if there is one. */
  static void writeCategory(ObjectNode out, String code) {
    out.put("category", code).put("category_normalised", NormalisedCategory.of(code).orElse(null));
  }

  /** Whether the taxon has a latest assessment; if not, what may have taken its place, and why. */
  public static void writeSuccessors(ObjectNode out, int sisId, RedListSnapshot snapshot) {
    out.put("has_latest_assessment", snapshot.hasLatest(sisId));
    var successors = out.putArray("possible_successors");
    for (var each : Successor.of(sisId, snapshot)) {
      successors
          .addObject()
          .put("sis_id", each.sisId())
          .put("scientific_name", each.scientificName())
          .put("evidence", each.evidence().name().toLowerCase(Locale.ROOT));
    }
  }

  private @Nullable Integer amends(AssessmentSummary summary) {
    return RedListStatus.amendedBy(summary.published(), published())
        .map(PublishedAssessment::id)
        .orElse(null);
  }

  private static void write(ObjectNode out, Coded scope) {
    out.put("code", scope.code()).put("description", scope.description());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
