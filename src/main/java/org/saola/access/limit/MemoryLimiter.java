package org.saola.access.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;

/** Counts in the memory of this process; forgets clients that stay away for long. */
public final class MemoryLimiter implements Limiter {
  private static final int MOST_CLIENTS = 100_000;

  private final LimitSettings settings;
  private final TimeMeter time;
  private final Cache<Subject, Meter> meters;

  /**
   * @param time what buckets are filled by
   */
  public MemoryLimiter(LimitSettings settings, TimeMeter time) {
    this.settings = settings;
    this.time = time;
    this.meters =
        Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(longestMemory(settings))
            .ticker(time::currentTimeNanos)
            .build();
  }

  /** After that every bucket is full again, and every level given back. */
  private static Duration longestMemory(LimitSettings settings) {
    var escalation = settings.escalation();
    var longest = escalation.quiet().multipliedBy(escalation.rates().size() + 1L);
    for (var rate : settings.rates().values()) {
      longest = rate.window().compareTo(longest) > 0 ? rate.window() : longest;
    }
    return longest;
  }

  private Meter meter(Subject subject) {
    return meters.get(
        subject, asked -> new Meter(settings.rate(asked), settings.escalation(), time));
  }

  @Override
  public LimitDecision take(Subject subject) {
    return meter(subject).take();
  }

  @Override
  public LimitDecision charge(Subject subject, int requests) {
    return meter(subject).charge(requests);
  }
}
