package org.saola.eu;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Event;

/**
 * When a decision starts and on which days it is current (contract 5.8). An opinion is current as
 * recorded; a suspension as long as its regulations say, whatever was recorded.
 *
 * @param startDate shown as such; null when unknown
 * @param valid false = on no day
 * @param from the first day; null = since ever
 * @param until the day after the last; null = open
 */
public record DecisionPeriod(
    @Nullable LocalDate startDate,
    boolean valid,
    @Nullable LocalDate from,
    @Nullable LocalDate until) {

  /**
   * The period of one decision.
   *
   * @param start the start event of the decision, if it has one
   * @param end the end event of the decision, if it has one
   */
  public static DecisionPeriod of(EuDecision decision, @Nullable Event start, @Nullable Event end) {
    return switch (decision.kind()) {
      case OPINION -> new DecisionPeriod(decision.startDate(), decision.current(), null, null);
      case SUSPENSION -> suspension(start, end);
    };
  }

  private static DecisionPeriod suspension(@Nullable Event start, @Nullable Event end) {
    var from = start == null ? null : start.effectiveAt();
    boolean began = start != null && start.current() && from != null;
    // an end without a date is not in the future, so it has come
    boolean canLast = end == null || end.effectiveAt() != null;
    return new DecisionPeriod(from, began && canLast, from, end == null ? null : end.effectiveAt());
  }
}
