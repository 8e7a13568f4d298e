package org.saola.decision.rules;

import java.time.LocalDate;
import java.util.Set;
import org.saola.decision.OpenQuestion;
import org.saola.decision.Paper;
import org.saola.decision.Rule;

/** Rules E10 to E17: imports into the Union. */
final class UnionImportRules {
  /** Article 57(3a) of Regulation (EC) No 865/2006 applies. */
  private static final LocalDate TROPHY_DAY = LocalDate.of(2015, 2, 5);

  /** Annex XIII of Regulation (EC) No 865/2006. */
  private static final Set<String> ANNEX_XIII =
      Set.of(
          "Ceratotherium simum simum",
          "Hippopotamus amphibius",
          "Loxodonta africana",
          "Ovis ammon",
          "Panthera leo",
          "Ursus maritimus");

  /** What was acquired before may be a worked specimen. */
  private static final LocalDate WORKED_BEFORE = LocalDate.of(1947, 3, 3);

  private final Movement movement;
  private final String annex;
  private final Docket docket;

  UnionImportRules(Movement movement, String annex, Docket docket) {
    this.movement = movement;
    this.annex = annex;
    this.docket = docket;
  }

  void apply() {
    if (personalEffects()) {
      return;
    }
    switch (annex) {
      case "A" -> {
        permit(Rule.E10);
        commerce();
        new UnionDecisionRules(movement, docket).apply();
      }
      case "B" -> {
        permit(Rule.E13);
        new UnionDecisionRules(movement, docket).apply();
      }
      case "C" -> notification(Rule.E14);
      default -> notification(Rule.E15);
    }
  }

  /** E16, E16b, E17: personal and household effects that do not live. */
  private boolean personalEffects() {
    if (!movement.shipment().personalEffects() || movement.live()) {
      return false;
    }
    if (annex.equals("C") || annex.equals("D") || livesElsewhere()) {
      docket.fire(Rule.E16);
      docket.exempt();
      return true;
    }
    if (!annex.equals("B")) {
      return false;
    }
    if (trophyOfAnnexXiii()) {
      docket.fire(Rule.E17); // an import permit all the same
      return false;
    }
    docket.fire(Rule.E16B); // the export document instead of it
    return true;
  }

  private boolean livesElsewhere() {
    var residence = movement.shipment().residence();
    return residence != null && !movement.memberships().union(residence, movement.date());
  }

  private boolean trophyOfAnnexXiii() {
    return "TRO".equals(movement.shipment().term())
        && !movement.date().isBefore(TROPHY_DAY)
        && movement.subjects().stream()
            .limit(1)
            .anyMatch(subject -> ANNEX_XIII.contains(subject.concept().fullName()));
  }

  /** E10, E13: an import permit, which takes the place of the certificate from the sea. */
  private void permit(Rule rule) {
    if (movement.fromTheSea()) {
      docket.remove(document -> document.paper() == Paper.INTRODUCTION_FROM_SEA_CERTIFICATE);
    }
    docket.require(Paper.IMPORT_PERMIT, movement.importer());
    docket.fire(rule);
  }

  /** E12: bred, as Annex B; E11, E11w: otherwise not for commerce, unless worked long ago. */
  private void commerce() {
    if (movement.bred()) {
      docket.fire(Rule.E12);
    } else if (movement.commercial()) {
      var acquired = movement.acquiredOn();
      if (acquired != null && acquired.isBefore(WORKED_BEFORE)) {
        docket.fire(Rule.E11W);
        docket.ask(OpenQuestion.WORKED_SPECIMEN);
      } else {
        docket.fire(Rule.E11);
        docket.bar();
      }
    } else if (movement.purposeMissing()) {
      docket.ask(OpenQuestion.PURPOSE_NEEDED);
    }
  }

  /** E14, E15: a notification, which the importer fills in. */
  private void notification(Rule rule) {
    docket.fire(rule);
    docket.require(Paper.IMPORT_NOTIFICATION, movement.importer());
  }
}
