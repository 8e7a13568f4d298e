package org.saola.admission;

import org.jspecify.annotations.Nullable;
import org.saola.access.limit.LimitDecision;
import org.saola.access.limit.Limits;
import org.saola.access.limit.Subject;

/**
 * One request's worth, taken off a limit before it is known what the answer costs.
 *
 * @param limits null = none, and every request is granted
 * @param decision null without limits
 */
record Reservation(Subject subject, @Nullable Limits limits, @Nullable LimitDecision decision) {

  /** Takes one request off, if there is one left. */
  static Reservation of(Subject subject, @Nullable Limits limits) {
    return new Reservation(subject, limits, limits == null ? null : limits.take(subject));
  }

  boolean granted() {
    return decision == null || decision.granted();
  }

  /**
   * Takes off what the answer cost beyond the one request.
   *
   * @param weight of the answer, in requests; at least 1
   * @return what is left; null without limits
   */
  @Nullable LimitDecision settle(int weight) {
    return limits == null || weight == 1 ? decision : limits.charge(subject, weight - 1);
  }
}
