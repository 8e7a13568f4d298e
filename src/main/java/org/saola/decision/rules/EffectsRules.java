package org.saola.decision.rules;

import org.saola.decision.OpenQuestion;
import org.saola.decision.Rule;

/** Rules C3: personal and household effects under CITES. */
final class EffectsRules {
  private final Movement movement;
  private final String appendix;
  private final Docket docket;

  EffectsRules(Movement movement, String appendix, Docket docket) {
    this.movement = movement;
    this.appendix = appendix;
    this.docket = docket;
  }

  /** C3: whether they are exempt, but for C3a to C3c. */
  boolean exempt() {
    if (!movement.shipment().personalEffects()
        || live()
        || bringingHomeFirst()
        || bringingHomeSecond()) {
      return false;
    }
    docket.fire(Rule.C3);
    docket.exempt();
    return true;
  }

  /** C3a: what lives is no effect. */
  private boolean live() {
    if (movement.live()) {
      docket.reject(Rule.C3A);
      docket.fire(Rule.C3A);
    }
    return movement.live();
  }

  /** C3b: Appendix I brought to the State of residence, or to one that may be it. */
  private boolean bringingHomeFirst() {
    if (!appendix.equals("I") || !home()) {
      return false;
    }
    docket.fire(Rule.C3B);
    if (movement.shipment().residence() == null) {
      docket.ask(OpenQuestion.RESIDENCE_NEEDED);
    }
    return true;
  }

  /** C3c: the same of Appendix II, where the State of export decides. */
  private boolean bringingHomeSecond() {
    if (!appendix.equals("II") || !home()) {
      return false;
    }
    docket.fire(Rule.C3C);
    docket.ask(
        movement.shipment().residence() == null
            ? OpenQuestion.RESIDENCE_NEEDED
            : OpenQuestion.PERSONAL_EFFECTS_EXPORT_PERMIT);
    return true;
  }

  private boolean home() {
    var residence = movement.shipment().residence();
    return residence == null || residence.equals(movement.importer());
  }
}
