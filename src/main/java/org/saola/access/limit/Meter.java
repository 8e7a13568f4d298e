package org.saola.access.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import java.time.Duration;

/** The bucket of one client, in memory. */
final class Meter {
  private final Rate usual;
  private final EscalationRules rules;
  private final TimeMeter time;
  private final Bucket bucket;
  private volatile Escalation escalation = Escalation.NONE;
  private volatile Rate inForce;

  Meter(Rate usual, EscalationRules rules, TimeMeter time) {
    this.usual = usual;
    this.rules = rules;
    this.time = time;
    this.inForce = usual;
    this.bucket =
        Bucket.builder().addLimit(usual.toBandwidth()).withCustomTimePrecision(time).build();
  }

  LimitDecision take() {
    giveBack();
    var probe = bucket.tryConsumeAndReturnRemaining(1);
    if (probe.isConsumed()) {
      return LimitDecision.granted(inForce, probe.getRemainingTokens());
    }
    refused(probe.getNanosToWaitForRefill());
    return LimitDecision.refused(inForce, Duration.ofNanos(probe.getNanosToWaitForRefill()));
  }

  LimitDecision charge(int requests) {
    giveBack();
    if (requests > 0) {
      bucket.consumeIgnoringRateLimits(requests);
    }
    return LimitDecision.granted(inForce, bucket.getAvailableTokens());
  }

  /** Gives levels back that were waited for. */
  private void giveBack() {
    if (escalation.level() > 0) {
      long now = time.currentTimeNanos();
      if (escalation.at(now, rules).level() < escalation.level()) {
        synchronized (this) {
          become(escalation.at(now, rules));
        }
      }
    }
  }

  private synchronized void refused(long waitNanos) {
    become(escalation.refused(time.currentTimeNanos(), waitNanos, 0, rules));
  }

  private void become(Escalation next) {
    boolean otherRate = next.level() != escalation.level();
    escalation = next;
    if (otherRate) {
      inForce = rules.rate(usual, next.level());
      bucket.replaceConfiguration(inForce.toBucket(), TokensInheritanceStrategy.AS_IS);
    }
  }
}
