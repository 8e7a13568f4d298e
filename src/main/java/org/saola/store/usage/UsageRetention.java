package org.saola.store.usage;

import java.time.Duration;
import java.time.InstantSource;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;
import org.saola.store.sql.Traces;

/** Removes the rows of requests that are old enough. */
final class UsageRetention {
  /** Few enough that nobody waits long for the lock. */
  static final int STEP_ROWS = 2_000;

  private final Connections connections;
  private final Duration kept;
  private final InstantSource clock;
  private final Traces traces;

  UsageRetention(Connections connections, Duration kept, InstantSource clock, Traces traces) {
    this.connections = connections;
    this.kept = kept;
    this.clock = clock;
    this.traces = traces;
  }

  /** To be called after the last of them was removed: nothing of them is in the files any more. */
  void wipe() {
    traces.wipe();
  }

  /** Does what somebody prevented who was reading; to be called every second or so. */
  void retryWiping() {
    traces.retry();
  }

  /**
   * Removes some of the oldest rows.
   *
   * @return whether there may be more
   */
  boolean removeSome() {
    var removed =
        connections.write(handle ->
            handle.execute(
                """
                delete from usage_request where id in
                  (select id from usage_request where at < ? order by at limit ?)
                """,
                Microseconds.of(clock.instant().minus(kept)),
                STEP_ROWS));
    return removed == STEP_ROWS;
  }
}
