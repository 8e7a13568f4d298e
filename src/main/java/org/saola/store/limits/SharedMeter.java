package org.saola.store.limits;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.saola.access.limit.Escalation;
import org.saola.access.limit.EscalationRules;
import org.saola.access.limit.LimitDecision;
import org.saola.access.limit.Rate;

/**
 * The bucket of one client, as this server sees it. Only one request of a client asks the database
 * at a time, so that no client takes the connections of all others; and once it was refused, it is
 * refused here until there can be more.
 */
final class SharedMeter {
  private static final long FRESH = Duration.ofSeconds(1).toNanos();

  private final Place place;
  private final Rate usual;
  private final EscalationRules rules;
  private final TimeMeter time;
  private final ReentrantLock lock = new ReentrantLock();
  private Escalation escalation = Escalation.NONE;
  private long readAt;
  private long refusedUntil = Long.MIN_VALUE;

  /** Refusals here that the other servers have not heard of. */
  private int untold;

  /** Where a client is counted. */
  record Place(String key, ProxyManager<String> buckets, Escalations escalations) {}

  SharedMeter(Place place, Rate usual, EscalationRules rules, TimeMeter time) {
    this.place = place;
    this.usual = usual;
    this.rules = rules;
    this.time = time;
    this.readAt = time.currentTimeNanos() - FRESH;
  }

  LimitDecision take() {
    return locked(() -> {
      long now = time.currentTimeNanos();
      if (now < refusedUntil) {
        untold++;
        return refusal(refusedUntil - now);
      }
      var probe = bucket().tryConsumeAndReturnRemaining(1);
      if (!probe.isConsumed()) {
        return refused(now, probe.getNanosToWaitForRefill());
      }
      return granted(probe.getRemainingTokens());
    });
  }

  LimitDecision charge(int requests) {
    return locked(() -> {
      var bucket = bucket();
      if (requests > 0) {
        bucket.consumeIgnoringRateLimits(requests);
      }
      return granted(bucket.getAvailableTokens());
    });
  }

  private <T> T locked(Supplier<T> question) {
    lock.lock();
    try {
      return question.get();
    } finally {
      lock.unlock();
    }
  }

  /** The bucket with the rate in force; whoever knows of the last change of it, sets it. */
  private Bucket bucket() {
    long now = time.currentTimeNanos();
    if (now - readAt >= FRESH) {
      escalation = place.escalations().find(place.key());
      readAt = now;
    }
    var current = escalation.at(now, rules);
    return place
        .buckets()
        .builder()
        .withImplicitConfigurationReplacement(current.changes(), TokensInheritanceStrategy.AS_IS)
        .build(place.key(), () -> rules.rate(usual, current.level()).toBucket());
  }

  private LimitDecision refused(long now, long waitNanos) {
    int more = untold;
    escalation =
        place.escalations().change(place.key(), last -> last.refused(now, waitNanos, more, rules));
    untold = 0;
    readAt = now;
    refusedUntil = now + waitNanos;
    return refusal(waitNanos);
  }

  private Rate inForce() {
    return rules.rate(usual, escalation.at(time.currentTimeNanos(), rules).level());
  }

  private LimitDecision granted(long left) {
    var rate = inForce();
    return LimitDecision.granted(rate, left);
  }

  private LimitDecision refusal(long waitNanos) {
    return LimitDecision.refused(inForce(), Duration.ofNanos(waitNanos));
  }
}
