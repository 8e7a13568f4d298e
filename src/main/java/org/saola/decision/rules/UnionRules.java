package org.saola.decision.rules;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.saola.decision.Document;
import org.saola.decision.OpenQuestion;
import org.saola.decision.Paper;
import org.saola.decision.Rule;
import org.saola.listing.Designation;

/** Rules E1 to E32: the law of the Union, where one side at least is a Member State. */
final class UnionRules {
  /** What a document of the Union takes the place of. */
  private static final Set<Paper> OF_EXPORTER =
      EnumSet.of(
          Paper.CAPTIVE_BRED_CERTIFICATE,
          Paper.ARTIFICIAL_PROPAGATION_CERTIFICATE,
          Paper.PRE_CONVENTION_CERTIFICATE,
          Paper.CERTIFICATE_OF_ORIGIN,
          Paper.EXPORT_PERMIT,
          Paper.RE_EXPORT_CERTIFICATE);

  private final Movement movement;
  private final Docket docket;

  UnionRules(Movement movement, Docket docket) {
    this.movement = movement;
    this.docket = docket;
  }

  void apply() {
    var rows = AppliedRow.strictest(Designation.EU, AppliedRow.of(Designation.EU, movement));
    if (notInAnnexes(rows)) {
      return;
    }
    var annex = rows.getFirst().symbol();
    docket.annex(annex);
    rows.forEach(row -> docket.fire(Rule.E2, row.row().id()));
    if (notCovered(rows)) {
      return;
    }
    if (movement.withinUnion()) {
      within(annex);
    } else if (movement.intoUnion()) {
      new UnionImportRules(movement, annex, docket).apply();
    } else {
      export(annex);
    }
  }

  /** E1: in no annex. */
  private boolean notInAnnexes(List<AppliedRow> rows) {
    if (rows.isEmpty()) {
      docket.fire(Rule.E1);
    }
    return rows.isEmpty();
  }

  /** E3, E3x: the annotation leaves the specimen out. */
  private boolean notCovered(List<AppliedRow> rows) {
    if (new HashAnnotations(Rule.E3, movement, docket).covered(rows)) {
      return false;
    }
    docket.fire(Rule.E3X);
    docket.exempt();
    return true;
  }

  /** E30: commerce with Annex A within the Union needs a certificate; E31, E32: the rest none. */
  private void within(String annex) {
    boolean first = annex.equals("A");
    if (first && movement.commercial()) {
      docket.fire(Rule.E30);
      docket.require(
          Paper.EU_COMMERCIAL_USE_CERTIFICATE, Objects.requireNonNull(movement.exporter()));
      return;
    }
    docket.exempt();
    docket.fire(annex.equals("B") ? Rule.E31 : Rule.E32);
    if (first && movement.live()) {
      docket.ask(OpenQuestion.ARTICLE_9_MOVEMENT);
    }
    if (first && movement.purposeMissing()) {
      docket.ask(OpenQuestion.PURPOSE_NEEDED);
    }
  }

  private void export(String annex) {
    if (annex.equals("D")) {
      docket.fire(Rule.E22); // E22: of Annex D nothing
      return;
    }
    unionDocument();
    notForCommerce(annex);
  }

  /** E20, E21: the document of the Union takes the place of every certificate of the exporter. */
  private void unionDocument() {
    var exporter = Objects.requireNonNull(movement.exporter());
    var replaced =
        docket.remove(document ->
            OF_EXPORTER.contains(document.paper()) && document.country().equals(exporter));
    boolean certificates =
        replaced.stream()
            .map(Document::paper)
            .noneMatch(
                paper -> paper == Paper.EXPORT_PERMIT || paper == Paper.RE_EXPORT_CERTIFICATE);
    if (!replaced.isEmpty() && certificates) {
      docket.fire(Rule.E21);
    }
    docket.fire(Rule.E20);
    docket.require(
        movement.reExport() ? Paper.RE_EXPORT_CERTIFICATE : Paper.EXPORT_PERMIT, exporter);
  }

  /** E23: from the wild, of Annex A, for commerce; unless it is pre-Convention. */
  private void notForCommerce(String annex) {
    if (annex.equals("A") && !movement.bred() && movement.commercial() && !docket.fired(Rule.C1)) {
      docket.fire(Rule.E23);
      docket.bar();
    }
  }
}
