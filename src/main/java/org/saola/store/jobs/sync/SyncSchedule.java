package org.saola.store.jobs.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What administrators set for the syncs of a dataset, beside what its servers were started with.
 *
 * @param interval from the end of one to the beginning of the next; null = that of the server
 * @param isPaused whether none begins by itself
 * @param wantedAt when one was wanted at once; null = never
 */
public record SyncSchedule(
    @Nullable Duration interval, boolean isPaused, @Nullable Instant wantedAt) {
  /** Nothing was set. */
  public static final SyncSchedule AS_STARTED = new SyncSchedule(null, false, null);

  SyncSchedule with(SyncWish wish, Instant now) {
    return switch (wish.action()) {
      case START -> new SyncSchedule(interval, isPaused, now);
      case PAUSE -> new SyncSchedule(interval, true, wantedAt);
      case RESUME -> new SyncSchedule(interval, false, wantedAt);
      case INTERVAL -> new SyncSchedule(wish.interval(), isPaused, wantedAt);
    };
  }
}
