package org.saola.store.usage;

import java.time.Duration;
import java.time.InstantSource;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** Removes the rows of requests that are old enough. */
final class Retention {
  /** Few enough that nobody waits long for the lock. */
  static final int STEP_ROWS = 2_000;

  private final Connections connections;
  private final Duration kept;
  private final InstantSource clock;

  Retention(Connections connections, Duration kept, InstantSource clock) {
    this.connections = connections;
    this.kept = kept;
    this.clock = clock;
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
