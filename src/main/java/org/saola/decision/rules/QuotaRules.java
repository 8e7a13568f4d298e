package org.saola.decision.rules;

import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Quota;
import org.saola.decision.OpenQuestion;
import org.saola.decision.Rule;
import org.saola.status.law.QuotaLaw;
import org.saola.trade.TradeCode;

/**
 * Rules Q: export quotas of the exporter, where a listing of CITES applies. A missing row means
 * nothing.
 */
final class QuotaRules {
  private final Movement movement;
  private final Docket docket;

  QuotaRules(Movement movement, Docket docket) {
    this.movement = movement;
    this.docket = docket;
  }

  void apply() {
    var exporter = movement.geoEntity(movement.exporter());
    if (exporter == null || movement.reExport()) {
      return;
    }
    for (var quota : movement.law().quotas().of(exporter, movement.lineage())) {
      if (!QuotaLaw.isOf(movement.date(), quota) || concernsOther(quota)) {
        docket.reject(Rule.Q5, quota.id());
      } else {
        weigh(quota);
      }
    }
  }

  /** Q5: of another source, purpose or term, where the source of the data tells them. */
  private boolean concernsOther(Quota quota) {
    var scope = quota.scope();
    return differs(scope.sourceIds(), movement.source())
        || differs(scope.purposeIds(), movement.shipment().purpose())
        || differs(scope.termIds(), movement.shipment().term());
  }

  private boolean differs(Set<Integer> ids, @Nullable String given) {
    return !ids.isEmpty()
        && given != null
        && ids.stream()
            .map(movement.law()::tradeCode)
            .filter(Objects::nonNull)
            .map(TradeCode::code)
            .noneMatch(given::equals);
  }

  private void weigh(Quota quota) {
    var amount = quota.amount();
    var notes = quota.notes();
    if (amount == null) {
      docket.fire(Rule.Q4, quota.id());
    } else if (amount > 0) {
      docket.fire(Rule.Q1, quota.id());
    } else if ((notes != null && !notes.isEmpty()) || movement.bred()) {
      zeroOfSome(quota);
    } else {
      zero(quota);
    }
  }

  /** Q3: zero, but of what a text says, or of what was bred. */
  private void zeroOfSome(Quota quota) {
    docket.fire(Rule.Q3, quota.id());
    docket.ask(OpenQuestion.QUOTA_SCOPE);
  }

  /** Q2: zero, without a text, of what was not bred. */
  private void zero(Quota quota) {
    docket.fire(Rule.Q2, quota.id());
    docket.bar();
  }
}
