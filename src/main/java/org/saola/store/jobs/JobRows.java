package org.saola.store.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.store.jobs.JobRuns.Standing;
import org.saola.store.sql.Microseconds;
import tools.jackson.databind.json.JsonMapper;

/** Jobs in the database. */
final class JobRows {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String FROM =
      ", account.email from job left join account on account.id = job.account_id ";
  private static final String SELECT = "select job.*" + FROM;

  /** Without reports, which may be large. */
  private static final String SELECT_BRIEF =
      """
      select job.id, job.kind, job.dataset, job.details, job.node, job.state, job.account_id,
             job.ordered_at, job.begun_at, job.ended_at, job.cancelled, job.step, job.unit,
             job.done, job.total, job.note, null as report, job.release_id\
      """
          + FROM;

  private static final String ABANDONED =
      """
      ((state = 'running' and leased_until < :now)
        or (state = 'queued' and node is not null and leased_until < :vanished
          and ordered_at < :vanished))
      """;

  private JobRows() {}

  /** What of an order is kept as JSON. */
  private record Details(List<Long> uploads, List<String> files, Map<String, String> wishes) {}

  static String encoded(JobReport report) {
    return JSON.writeValueAsString(report);
  }

  static long insert(Handle handle, JobOrder order, @Nullable String node, Actor actor, long now) {
    return handle
        .createQuery(
            """
            insert into job (kind, dataset, details, node, state, account_id, ordered_at)
            values (:kind, :dataset, :details, :node, 'queued', :account, :now) returning id
            """)
        .bind("kind", order.kind().code())
        .bind("dataset", order.dataset())
        .bind(
            "details",
            JSON.writeValueAsString(new Details(order.uploads(), order.files(), order.wishes())))
        .bind("node", node)
        .bind("account", actor.account())
        .bind("now", now)
        .mapTo(Long.class)
        .one();
  }

  static Optional<Job> find(Handle handle, long id) {
    return handle.select(SELECT + " where job.id = ?", id).map((row, _) -> read(row)).findOne();
  }

  /** Newest first, without their reports. */
  static List<Job> list(Handle handle, int count) {
    return handle
        .createQuery(SELECT_BRIEF + " order by job.id desc limit :count")
        .bind("count", count)
        .map((row, _) -> read(row))
        .list();
  }

  /** Those that wait or run, oldest first. */
  static List<Job> open(Handle handle) {
    return handle
        .createQuery(SELECT_BRIEF + "where job.state in ('queued', 'running') order by job.id")
        .map((row, _) -> read(row))
        .list();
  }

  /** Those whose server has not been heard of for too long. */
  static List<Job> abandoned(Handle handle, Instant now) {
    return handle
        .createQuery(SELECT_BRIEF + "where" + ABANDONED)
        .bind("now", Microseconds.of(now))
        .bind("vanished", Microseconds.of(now.minus(JobRuns.VANISHED)))
        .map((row, _) -> read(row))
        .list();
  }

  /** Ends such a one, if it is one still. */
  static int endAbandoned(Handle handle, Job job, JobReport report, Instant now) {
    return handle
        .createUpdate(
            """
            update job
               set state = 'failed', ended_at = :now, report = :report, leased_until = 0,
                   note = null
             where id = :id and
            """
                + ABANDONED)
        .bind("id", job.id())
        .bind("report", encoded(report))
        .bind("now", Microseconds.of(now))
        .bind("vanished", Microseconds.of(now.minus(JobRuns.VANISHED)))
        .execute();
  }

  /** What becomes of a job that was claimed by somebody. */
  static Standing standing(Handle handle, long id, String holder) {
    return handle
        .select(
            "select cancelled from job where id = ? and holder = ? and state = 'running'",
            id,
            holder)
        .mapTo(Boolean.class)
        .findOne()
        .map(cancelled -> cancelled ? Standing.CANCELLED : Standing.WANTED)
        .orElse(Standing.GIVEN_UP);
  }

  private static Job read(ResultSet row) throws SQLException {
    var details = JSON.readValue(row.getString("details"), Details.class);
    var report = row.getString("report");
    var account = row.getLong("account_id");
    var begun = row.getLong("begun_at");
    var ended = row.getLong("ended_at");
    var release = row.getLong("release_id");
    var step = row.getString("step");
    var unit = row.getString("unit");
    return new Job(
        row.getLong("id"),
        new JobOrder(
            JobKind.find(row.getString("kind")).orElseThrow(),
            row.getString("dataset"),
            details.uploads(),
            details.files(),
            details.wishes()),
        row.getString("node"),
        JobState.of(row.getString("state")),
        row.getObject("account_id") == null ? null : Long.valueOf(account),
        row.getString("email"),
        Microseconds.at(row.getLong("ordered_at")),
        begun == 0 ? null : Microseconds.at(begun),
        ended == 0 ? null : Microseconds.at(ended),
        row.getBoolean("cancelled"),
        step == null || unit == null
            ? JobProgress.NONE
            : new JobProgress(step, unit, row.getLong("done"), row.getLong("total")),
        row.getString("note"),
        report == null ? JobReport.NONE : JSON.readValue(report, JobReport.class),
        release == 0 ? null : Long.valueOf(release));
  }
}
