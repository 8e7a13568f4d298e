package org.saola.access.limit;

import io.github.bucket4j.TimeMeter;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

/**
 * The time of day in nanoseconds since 1970: what several processes can agree on.
 *
 * @param clock where the time comes from
 */
public record WallClock(InstantSource clock) implements TimeMeter {

  @Override
  public long currentTimeNanos() {
    var now = clock.instant();
    return TimeUnit.SECONDS.toNanos(now.getEpochSecond()) + now.getNano();
  }

  @Override
  public boolean isWallClockBased() {
    return true;
  }
}
