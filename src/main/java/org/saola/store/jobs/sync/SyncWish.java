package org.saola.store.jobs.sync;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is to be otherwise with the syncs of a dataset.
 *
 * @param interval from the end of one to the beginning of the next, a minute to 366 days; null =
 *     that with which the server was started
 */
public record SyncWish(SyncAction action, @Nullable Duration interval) {
  private static final Duration SHORTEST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofDays(366);

  /**
   * A wish as it was sent.
   *
   * @param interval is for {@link SyncAction#INTERVAL} alone
   * @throws RefusedWish if there is no such action, or the interval is out of bounds
   */
  public static SyncWish of(String action, @Nullable Duration interval) {
    var found =
        SyncAction.find(action)
            .orElseThrow(() ->
                new RefusedWish(
                    "sync.action",
                    action,
                    Arrays.stream(SyncAction.values())
                        .map(SyncAction::code)
                        .collect(Collectors.joining(", "))));
    if (interval != null
        && (found != SyncAction.INTERVAL
            || interval.compareTo(SHORTEST) < 0
            || interval.compareTo(LONGEST) > 0)) {
      throw new RefusedWish("sync.interval", SHORTEST.toSeconds(), LONGEST.toSeconds());
    }
    return new SyncWish(found, interval);
  }

  /** In words, for the log. */
  String words() {
    return action != SyncAction.INTERVAL
        ? action.code()
        : interval == null ? "interval as configured" : "interval " + interval.toSeconds() + " s";
  }
}
