package org.saola.decision.rules;

import java.util.List;
import java.util.Objects;
import org.saola.decision.Decision;
import org.saola.decision.Memberships;
import org.saola.decision.Outcome;
import org.saola.decision.Rule;
import org.saola.decision.Shipment;
import org.saola.status.law.LawBook;
import org.saola.taxonomy.Taxon;

/**
 * Decides which documents a movement needs: all rules, phase by phase. Safe for use by many
 * threads.
 */
public final class TradeRules {
  private static final String PLANTS = "Plantae";

  private final LawBook law;
  private final Memberships memberships;

  public TradeRules(LawBook law, Memberships memberships) {
    this.law = law;
    this.memberships = memberships;
  }

  public Decision decide(Shipment shipment) {
    var docket = new Docket();
    var refusal = new RequestRules(law, shipment).refusal();
    if (refusal != null) {
      docket.fire(refusal);
      return docket.stop(Outcome.INVALID_REQUEST);
    }
    var subjects = new TaxonRules(law, docket).find(shipment.taxon());
    return subjects.end() == null
        ? decide(movement(shipment, subjects.taxa()), docket)
        : docket.stop(subjects.end());
  }

  private Movement movement(Shipment shipment, List<Taxon> subjects) {
    var kingdom = subjects.getFirst().lineage().getLast();
    return new Movement(
        law,
        memberships,
        shipment,
        Objects.requireNonNull(Shipment.day(shipment.date())),
        Shipment.day(shipment.acquiredOn()),
        subjects,
        kingdom.concept().fullName().equals(PLANTS),
        shipment.source());
  }

  private static Decision decide(Movement asked, Docket docket) {
    var geography = new GeographyRules(docket);
    if (geography.withinOneCountry(asked)) {
      return docket.stop(Outcome.NO_CONTROL);
    }
    var movement = geography.checkSource(asked);
    var outside = geography.outside(movement);
    geography.checkRange(movement);
    var rows = new ListingRules(movement, docket).apply();
    boolean covered = new HashAnnotations(Rule.L6, movement, docket).covered(rows);
    if (!rows.isEmpty() && !movement.withinUnion()) {
      if (covered) {
        new CitesRules(movement, rows, outside, docket).apply();
      } else {
        docket.fire(Rule.L6X);
        docket.exempt();
      }
      new SuspensionRules(movement, docket).apply();
      new QuotaRules(movement, docket).apply();
    }
    if (movement.withinUnion() || movement.intoUnion() || movement.outOfUnion()) {
      new UnionRules(movement, docket).apply();
    }
    return docket.close();
  }
}
