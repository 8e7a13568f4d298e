package org.saola.access.limit;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts together with others as long as that is possible, and alone while it is not. After a
 * failure it is only tried again from time to time, so that requests need not wait for nothing.
 */
final class FallbackLimiter implements Limiter {
  private static final Logger LOG = LoggerFactory.getLogger(FallbackLimiter.class);
  private static final long PAUSE = Duration.ofSeconds(10).toNanos();

  private final Limiter shared;
  private final Limiter alone;
  private final TimeMeter time;

  private final AtomicBoolean available = new AtomicBoolean(true);
  private final AtomicLong nextTry = new AtomicLong();

  FallbackLimiter(Limiter shared, Limiter alone, TimeMeter time) {
    this.shared = shared;
    this.alone = alone;
    this.time = time;
  }

  @Override
  public LimitDecision take(Subject subject) {
    return ask(limiter -> limiter.take(subject));
  }

  @Override
  public LimitDecision charge(Subject subject, int requests) {
    return ask(limiter -> limiter.charge(subject, requests));
  }

  private <T> T ask(Function<Limiter, T> question) {
    if (!available.get() && !isMyTry()) {
      return question.apply(alone);
    }
    try {
      var answer = question.apply(shared);
      if (!available.getAndSet(true)) {
        LOG.info("Requests are counted together with other servers again");
      }
      return answer;
    } catch (LimiterUnavailable e) {
      nextTry.set(time.currentTimeNanos() + PAUSE);
      if (available.getAndSet(false)) {
        LOG.warn("Requests are counted by this server alone for now: {}", e.getMessage());
      }
      return question.apply(alone);
    }
  }

  /** Only one request tries; the others go on alone meanwhile. */
  private boolean isMyTry() {
    long due = nextTry.get();
    long now = time.currentTimeNanos();
    return now - due >= 0 && nextTry.compareAndSet(due, now + PAUSE);
  }
}
