package org.saola.store.limits;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.saola.access.limit.Escalation;

/** How far tokens were slowed down, for all servers. */
final class Escalations {
  private static final int NANOS_PER_MICROSECOND = 1000;

  private final Jdbi jdbi;

  Escalations(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Makes the next state of the last one. */
  @FunctionalInterface
  interface Step {
    Escalation after(Escalation last);
  }

  Escalation find(String id) {
    return jdbi.withHandle(handle -> read(handle, id));
  }

  /** Changes the state; no change of another server gets lost. */
  Escalation change(String id, Step step) {
    return jdbi.inTransaction(handle -> {
      handle.execute("select pg_advisory_xact_lock(hashtextextended(?, 0))", id);
      var next = step.after(read(handle, id));
      write(handle, id, next);
      return next;
    });
  }

  private static Escalation read(Handle handle, String id) {
    return handle
        .createQuery("select * from limit_escalation where id = ?")
        .bind(0, id)
        .map((row, _) -> escalation(row))
        .findOne()
        .orElse(Escalation.NONE);
  }

  private static Escalation escalation(ResultSet row) throws SQLException {
    return new Escalation(
        row.getInt("level"),
        row.getInt("refusals"),
        row.getLong("window_start") * NANOS_PER_MICROSECOND,
        row.getLong("last_refusal") * NANOS_PER_MICROSECOND,
        row.getLong("retry_at") * NANOS_PER_MICROSECOND,
        row.getLong("changes"));
  }

  private static void write(Handle handle, String id, Escalation escalation) {
    handle
        .createUpdate(
            """
            insert into limit_escalation
              (id, level, refusals, window_start, last_refusal, retry_at, changes)
            values (:id, :level, :refusals, :window, :last, :retry, :changes)
            on conflict (id) do update set
              level = excluded.level, refusals = excluded.refusals,
              window_start = excluded.window_start, last_refusal = excluded.last_refusal,
              retry_at = excluded.retry_at, changes = excluded.changes
            """)
        .bind("id", id)
        .bind("level", escalation.level())
        .bind("refusals", escalation.refusals())
        .bind("window", escalation.windowStart() / NANOS_PER_MICROSECOND)
        .bind("last", escalation.lastRefusal() / NANOS_PER_MICROSECOND)
        .bind("retry", escalation.retryAt() / NANOS_PER_MICROSECOND)
        .bind("changes", escalation.changes())
        .execute();
  }
}
