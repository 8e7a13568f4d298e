package org.saola.store.jobs.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/** What the servers of a database mirror, for whoever wants to know, or to have it otherwise. */
public final class SyncPlans {
  private final Connections connections;
  private final InstantSource clock;
  private final AuditLog audit;

  public SyncPlans(Connections connections, InstantSource clock, AuditLog audit) {
    this.connections = connections;
    this.clock = clock;
    this.audit = audit;
  }

  /** By dataset. */
  public List<SyncPlan> list() {
    return connections.read(handle ->
        handle
            .createQuery(
                """
                select sync_plan.*, sync_schedule.interval_seconds as set_interval,
                       sync_schedule.paused, sync_schedule.wanted_at
                  from sync_plan
                  left join sync_schedule on sync_schedule.dataset = sync_plan.dataset
                 order by sync_plan.dataset, sync_plan.node
                """)
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

  /** What was set for the syncs of a dataset. */
  public SyncSchedule schedule(String dataset) {
    return connections.read(handle -> schedule(handle, dataset));
  }

  private static SyncSchedule schedule(Handle handle, String dataset) {
    return handle
        .createQuery(
            """
            select interval_seconds as set_interval, paused, wanted_at
              from sync_schedule
             where dataset = :dataset
            """)
        .bind("dataset", dataset)
        .map((row, _) -> schedule(row))
        .findOne()
        .orElse(SyncSchedule.AS_STARTED);
  }

  /**
   * Sets something for the syncs of a dataset, at all servers that have any; they see it within
   * seconds.
   *
   * @throws RefusedWish if no server mirrors that dataset
   */
  public void change(String dataset, SyncWish wish, Actor actor) {
    var mirrored = list().stream().map(SyncPlan::dataset).distinct().toList();
    if (!mirrored.contains(dataset)) {
      throw mirrored.isEmpty()
          ? new RefusedWish("sync.none")
          : new RefusedWish("sync.other", dataset, String.join(", ", mirrored));
    }
    connections.write(handle -> {
      var schedule = schedule(handle, dataset).with(wish, clock.instant());
      handle.execute(
          "insert into sync_schedule (dataset) values (?) on conflict (dataset) do nothing",
          dataset);
      var interval = schedule.interval();
      handle
          .createUpdate(
              """
              update sync_schedule
                 set interval_seconds = :interval, paused = :paused, wanted_at = :wanted
               where dataset = :dataset
              """)
          .bind("dataset", dataset)
          .bind("interval", interval == null ? null : Long.valueOf(interval.toSeconds()))
          .bind("paused", schedule.isPaused())
          .bind("wanted", microseconds(schedule.wantedAt()))
          .execute();
      var subject = AuditSubject.schedule(id(handle, dataset));
      audit.write(
          handle,
          new AuditLog.Act(
              actor, AuditAction.SCHEDULED, subject, null, dataset + ": " + wish.words()));
      return schedule;
    });
  }

  private static long id(Handle handle, String dataset) {
    return handle
        .createQuery("select id from sync_schedule where dataset = :dataset")
        .bind("dataset", dataset)
        .mapTo(Long.class)
        .one();
  }

  private static @Nullable Long microseconds(@Nullable Instant time) {
    return time == null ? null : Long.valueOf(Microseconds.of(time));
  }

  private static SyncPlan read(ResultSet row) throws SQLException {
    long ended = row.getLong("ended_at");
    var schedule = schedule(row);
    return new SyncPlan(
        row.getString("node"),
        row.getString("dataset"),
        row.getString("source"),
        Objects.requireNonNullElse(
            schedule.interval(), Duration.ofSeconds(row.getLong("interval_seconds"))),
        schedule,
        row.getBoolean("running"),
        Microseconds.at(row.getLong("next_at")),
        ended == 0 ? null : Microseconds.at(ended),
        row.getInt("failures"),
        row.getString("problem"));
  }

  private static SyncSchedule schedule(ResultSet row) throws SQLException {
    long interval = row.getLong("set_interval");
    long wanted = row.getLong("wanted_at");
    return new SyncSchedule(
        interval == 0 ? null : Duration.ofSeconds(interval),
        row.getBoolean("paused"),
        wanted == 0 ? null : Microseconds.at(wanted));
  }
}
