package org.saola.store.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** What the servers of a database mirror, for whoever wants to know. */
public final class SyncPlans {
  private final Connections connections;

  SyncPlans(Connections connections) {
    this.connections = connections;
  }

  /** By dataset. */
  public List<SyncPlan> list() {
    return connections.read(handle ->
        handle
            .createQuery("select * from sync_plan order by dataset, node")
            .map((row, _) -> read(row))
            .list());
  }

  /** Says how one stands now. */
  public void put(SyncPlan plan) {
    connections.write(handle -> {
      handle.execute(
          "delete from sync_plan where node = ? and dataset = ?", plan.node(), plan.dataset());
      return handle
          .createUpdate(
              """
              insert into sync_plan (node, dataset, source, interval_seconds, running, next_at,
                                     ended_at, failures, problem)
              values (:node, :dataset, :source, :interval, :running, :next, :ended, :failures,
                      :problem)
              """)
          .bind("node", plan.node())
          .bind("dataset", plan.dataset())
          .bind("source", plan.source())
          .bind("interval", plan.interval().toSeconds())
          .bind("running", plan.isRunning())
          .bind("next", Microseconds.of(plan.nextAt()))
          .bind("ended", microseconds(plan.endedAt()))
          .bind("failures", plan.failures())
          .bind("problem", plan.problem())
          .execute();
    });
  }

  /** Forgets those of a server, which mirrors other ones now, or none. */
  public void forget(String node) {
    if (list().stream().anyMatch(plan -> plan.node().equals(node))) {
      connections.write(handle -> handle.execute("delete from sync_plan where node = ?", node));
    }
  }

  private static @Nullable Long microseconds(@Nullable Instant time) {
    return time == null ? null : Long.valueOf(Microseconds.of(time));
  }

  private static SyncPlan read(ResultSet row) throws SQLException {
    long ended = row.getLong("ended_at");
    return new SyncPlan(
        row.getString("node"),
        row.getString("dataset"),
        row.getString("source"),
        Duration.ofSeconds(row.getLong("interval_seconds")),
        row.getBoolean("running"),
        Microseconds.at(row.getLong("next_at")),
        ended == 0 ? null : Microseconds.at(ended),
        row.getInt("failures"),
        row.getString("problem"));
  }
}
