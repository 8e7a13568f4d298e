package org.saola.access.limit;

import java.util.Map;

/**
 * The rates of a server.
 *
 * @param rates of every tier
 */
public record LimitSettings(Map<Tier, Rate> rates, EscalationRules escalation) {
  /** Five requests in a second for an account: ten times what is asked of clients. */
  public static final LimitSettings DEFAULT =
      new LimitSettings(
          Map.of(
              Tier.ACCOUNT, new Rate(5, 20),
              Tier.THROTTLED_ACCOUNT, new Rate(0.2, 1),
              Tier.ANONYMOUS, new Rate(2, 20),
              Tier.PAGES, new Rate(20, 100)),
          EscalationRules.DEFAULT);

  public LimitSettings {
    rates = Map.copyOf(rates);
    for (var tier : Tier.values()) {
      if (!rates.containsKey(tier)) {
        throw new IllegalArgumentException("no rate for " + tier);
      }
    }
  }

  /** The usual rate of a client. */
  public Rate rate(Subject subject) {
    var rate = rates.get(subject.tier());
    if (rate == null) {
      throw new IllegalStateException("no rate for " + subject.tier());
    }
    return rate;
  }
}
