package org.saola.store.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that was ordered.
 *
 * @param node the only server that can do it; null = any
 * @param account who ordered it; null on the command line
 * @param by the address of who ordered it; null when that is not known any more
 * @param begunAt null while it waits
 * @param endedAt null until it has ended
 * @param isCancelled whether somebody does not want it any more, which it may not have noticed
 * @param note why it waits; null when only others are before it
 * @param report empty in lists
 * @param release the id of the release that is served since; null = none
 */
public record Job(
    long id,
    JobOrder order,
    @Nullable String node,
    JobState state,
    @Nullable Long account,
    @Nullable String by,
    Instant orderedAt,
    @Nullable Instant begunAt,
    @Nullable Instant endedAt,
    boolean isCancelled,
    JobProgress progress,
    @Nullable String note,
    JobReport report,
    @Nullable Long release) {

  /** The same at another moment. */
  Job at(JobProgress now) {
    return new Job(
        id,
        order,
        node,
        state,
        account,
        by,
        orderedAt,
        begunAt,
        endedAt,
        isCancelled,
        now,
        note,
        report,
        release);
  }
}
