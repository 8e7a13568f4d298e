package org.saola.store.jobs.sync;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dataset that a server mirrors every so often, and how that goes.
 *
 * @param node the server that does it
 * @param dataset its id
 * @param source the address that is copied from
 * @param interval from the end of one sync to the beginning of the next
 * @param schedule what administrators set of that
 * @param nextAt when the next begins, unless they are paused; of one that runs, when it began
 * @param endedAt when one came to its end last; null before the first
 * @param failures how many in a row have come to no end
 * @param problem why the last one did not; null when it did
 */
public record SyncPlan(
    String node,
    String dataset,
    String source,
    Duration interval,
    SyncSchedule schedule,
    boolean isRunning,
    Instant nextAt,
    @Nullable Instant endedAt,
    int failures,
    @Nullable String problem) {

  /** Whether one runs, or begins at a time that is known. */
  public boolean isDue() {
    return isRunning || !schedule.isPaused();
  }
}
