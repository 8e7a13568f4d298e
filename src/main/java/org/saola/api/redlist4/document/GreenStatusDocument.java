package org.saola.api.redlist4.document;

import java.util.List;
import org.saola.redlist.GreenStatus;
import org.saola.redlist.GreenStatus.Metric;
import org.saola.redlist.GreenStatus.Score;

/** {@code green_status/all}: items of 31 fields (contract 3.5). */
final class GreenStatusDocument {
  private GreenStatusDocument() {}

  static byte[] of(List<GreenStatus> statuses) {
    var out = new JsonWriter(4096);
    out.object(
        () -> out.array("assessments", statuses, status -> out.object(() -> fields(out, status))));
    return out.toBytes();
  }

  private static void fields(JsonWriter out, GreenStatus status) {
    out.text("assessment_year", status.assessmentYear());
    out.text("weights", status.weights());
    out.text("justification", status.justification());
    out.text("species_recovery_category", status.speciesRecoveryCategory());
    score(out, "species_recovery_score", status.speciesRecoveryScore());
    metric(out, "conservation_legacy", status.conservationLegacy());
    metric(out, "conservation_dependence", status.conservationDependence());
    metric(out, "conservation_gain", status.conservationGain());
    metric(out, "recovery_potential", status.recoveryPotential());
    var people = status.people();
    out.text("assessor_names", people.assessors());
    out.text("reviewer_names", people.reviewers());
    out.text("contributors", people.contributors());
    out.text("facilitators", people.facilitators());
    out.text("compilers", people.compilers());
    out.text("url", status.url());
    var date = status.assessmentDate();
    out.text(Era.ASSESSMENT_DATE, date == null ? null : date.toString());
    out.object("taxon", () -> RedListTaxonDocument.fields(out, status.taxon()));
  }

  private static void metric(JsonWriter out, String name, Metric metric) {
    out.text(name + "_category", metric.category());
    score(out, name, metric.score());
  }

  private static void score(JsonWriter out, String name, Score score) {
    out.text(name + "_best", score.best());
    out.text(name + "_minimum", score.minimum());
    out.text(name + "_maximum", score.maximum());
  }
}
