package org.saola.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Quota;
import org.saola.cites.Suspension;
import org.saola.eu.EuDecision;
import org.saola.eu.EuDecisionType;
import org.saola.listing.Event;
import org.saola.listing.ListingChange;
import org.saola.status.law.LawBook;
import org.saola.trade.TradeCode;

/** The record of the data that a rule names. */
public sealed interface NamedRecord {

  /** A listing, or a reservation against one. */
  record OfListing(ListingChange change) implements NamedRecord {}

  /**
   * A suspension of CITES.
   *
   * @param notification by which it began; null when the data do not tell
   */
  record OfSuspension(Suspension suspension, @Nullable Event notification) implements NamedRecord {}

  /**
   * An export quota.
   *
   * @param unit null for pieces
   */
  record OfQuota(Quota quota, @Nullable TradeCode unit) implements NamedRecord {}

  /**
   * An opinion or a suspension of the Union.
   *
   * @param start null when the data do not tell
   * @param type null when the data do not tell
   * @param event by which it began; null when the data do not tell
   */
  record OfUnion(
      EuDecision decision,
      @Nullable LocalDate start,
      @Nullable EuDecisionType type,
      @Nullable Event event)
      implements NamedRecord {}

  /** What a rule names; empty where it is about no record, such as about a symbol or a day. */
  static Optional<NamedRecord> of(LawBook law, FiredRule finding) {
    var record = finding.record();
    if (record == null || !record.matches("\\d{1,9}")) {
      return Optional.empty();
    }
    int id = Integer.parseInt(record);
    return switch (finding.rule().name().charAt(0)) {
      case 'L', 'R' -> listing(law, id);
      case 'S' -> suspension(law, id);
      case 'Q' -> quota(law, id);
      case 'E' -> finding.rule() == Rule.E2 ? listing(law, id) : union(law, id);
      default -> Optional.empty();
    };
  }

  private static Optional<NamedRecord> listing(LawBook law, int id) {
    return law.listings().change(id).map(OfListing::new);
  }

  private static Optional<NamedRecord> suspension(LawBook law, int id) {
    return law.suspensions()
        .find(id)
        .map(each -> new OfSuspension(each, law.event(each.startNotificationId()).orElse(null)));
  }

  private static Optional<NamedRecord> quota(LawBook law, int id) {
    return law.quotas().find(id).map(each -> new OfQuota(each, law.tradeCode(each.unitId())));
  }

  private static Optional<NamedRecord> union(LawBook law, int id) {
    var decisions = law.decisions();
    return decisions
        .find(id)
        .map(each ->
            new OfUnion(
                each,
                decisions.start(each),
                decisions.type(each),
                law.event(each.startEventId()).orElse(null)));
  }
}
