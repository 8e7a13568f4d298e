package org.saola.store.jobs;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/**
 * The queue of what administrators order, and what came of it: one job at a time for each dataset,
 * in the order of coming. All servers of a database have the same queue. Safe for use by many
 * threads.
 */
public final class Jobs {
  /** After so long without a word from its server a job counts as ended. */
  public static final Duration LEASE = Duration.ofSeconds(30);

  private static final Duration KEPT = Duration.ofDays(365);

  private final Connections connections;
  private final InstantSource clock;
  private final AuditLog audit;
  private final Uploads uploads;
  private final SyncPlans syncPlans;

  /** How far the jobs are that run here, by their ids. */
  private final Map<Long, Supplier<JobProgress>> here = new ConcurrentHashMap<>();

  private volatile Runnable listener = () -> {};

  /**
   * @param dataDirectory where uploaded files are kept
   */
  public Jobs(Connections connections, InstantSource clock, AuditLog audit, Path dataDirectory) {
    this.connections = connections;
    this.clock = clock;
    this.audit = audit;
    this.uploads = new Uploads(connections, clock, audit, dataDirectory);
    this.syncPlans = new SyncPlans(connections);
  }

  /** The files that jobs read. */
  public Uploads uploads() {
    return uploads;
  }

  /** What servers do by themselves, every so often. */
  public SyncPlans syncPlans() {
    return syncPlans;
  }

  /** Has somebody told at once of what is ordered or cancelled here. */
  public void tell(Runnable newListener) {
    listener = newListener;
  }

  /**
   * Puts an order at the end of the queue.
   *
   * @param node the only server that can do it; null = any
   */
  public Job add(JobOrder order, @Nullable String node, Actor actor) {
    var job =
        connections.write(handle -> {
          long id = JobRows.insert(handle, order, node, actor, now());
          log(handle, actor, AuditAction.ORDERED, id, order.words());
          return JobRows.find(handle, id).orElseThrow();
        });
    listener.run();
    return job;
  }

  /** Newest first. */
  public List<Job> list(int count) {
    return connections.read(handle -> JobRows.list(handle, count)).stream()
        .map(this::nearest)
        .toList();
  }

  public Optional<Job> find(long id) {
    return connections.read(handle -> JobRows.find(handle, id)).map(this::nearest);
  }

  /** Those that wait or run, oldest first. */
  public List<Job> open() {
    return connections.read(JobRows::open).stream().map(this::nearest).toList();
  }

  /** How far one that runs here is, is known without the database. */
  private Job nearest(Job job) {
    var own = here.get(job.id());
    return own == null || job.state() != JobState.RUNNING ? job : job.at(own.get());
  }

  /** Ids of the files that open jobs read. */
  public Set<Long> neededUploads() {
    var needed = new HashSet<Long>();
    connections.read(JobRows::open).forEach(job -> needed.addAll(job.order().uploads()));
    return needed;
  }

  /**
   * Takes the next job that this server can do and whose dataset is free; empty when there is none.
   *
   * @param holder who will run it
   * @param progress is asked how far it is
   */
  public Optional<Job> claim(String holder, Supplier<JobProgress> progress) {
    for (var job : connections.read(JobRows::open)) {
      if (job.state() == JobState.QUEUED
          && (job.node() == null || job.node().equals(uploads.node()))
          && claim(job, holder)) {
        here.put(job.id(), progress);
        return find(job.id());
      }
    }
    return Optional.empty();
  }

  private boolean claim(Job job, String holder) {
    long now = now();
    return connections.write(handle ->
        handle
                .createUpdate(
                    """
                    update job
                       set state = 'running', holder = :holder, leased_until = :until,
                           begun_at = :now, note = null
                     where id = :id and state = 'queued' and next_at <= :now
                       and not exists
                           (select 1 from job other
                             where other.dataset = job.dataset
                               and (other.state = 'running'
                                 or (other.state = 'queued' and other.id < job.id)))
                    """)
                .bind("holder", holder)
                .bind("until", until())
                .bind("now", now)
                .bind("id", job.id())
                .execute()
            == 1);
  }

  /**
   * Says that a job is still running, and how far it is.
   *
   * @return false when it should end: somebody cancelled it, or it counts as ended already
   */
  public boolean goesOn(Job job, String holder, JobProgress progress) {
    return connections.write(handle ->
        handle
                .createUpdate(
                    """
                    update job
                       set leased_until = :until, step = :step, unit = :unit, done = :done,
                           total = :total
                     where id = :id and holder = :holder and state = 'running' and not cancelled
                    """)
                .bind("until", until())
                .bind("step", progress.step())
                .bind("unit", progress.unit())
                .bind("done", progress.done())
                .bind("total", progress.total())
                .bind("id", job.id())
                .bind("holder", holder)
                .execute()
            == 1);
  }

  /** Puts a job back that can't be done yet. */
  public void postpone(Job job, String holder, String why, Duration pause) {
    here.remove(job.id());
    connections.write(handle ->
        handle
            .createUpdate(
                """
                update job
                   set state = 'queued', holder = null, leased_until = 0, begun_at = null,
                       note = :why, next_at = :next
                 where id = :id and holder = :holder and state = 'running'
                """)
            .bind("why", why)
            .bind("next", Microseconds.of(clock.instant().plus(pause)))
            .bind("id", job.id())
            .bind("holder", holder)
            .execute());
  }

  /**
   * Writes down what came of a job.
   *
   * @param release the id of the release that is served since; null = none
   */
  public void end(Job job, JobState state, JobReport report, @Nullable Long release) {
    here.remove(job.id());
    connections.write(handle -> {
      int ended =
          handle
              .createUpdate(
                  """
                  update job
                     set state = :state, ended_at = :now, report = :report, release_id = :release,
                         leased_until = 0, note = null
                   where id = :id and state in ('queued', 'running')
                  """)
              .bind("state", state.code())
              .bind("now", now())
              .bind("report", JobRows.encoded(report))
              .bind("release", release)
              .bind("id", job.id())
              .execute();
      if (ended == 1) {
        log(handle, job.actor(), AuditAction.ENDED, job.id(), ending(job, state, report));
      }
      return ended;
    });
  }

  private static String ending(Job job, JobState state, JobReport report) {
    var why = report.message() == null ? "" : ": " + report.message();
    return "%s: %s%s".formatted(job.order().words(), state.code(), why);
  }

  /** Ends jobs whose server was killed. */
  public void endAbandoned() {
    var words =
        "the server that ran it was stopped or killed; see in the releases whether it was"
            + " published, else order it again";
    connections
        .read(handle -> JobRows.abandoned(handle, now()))
        .forEach(job -> end(job, JobState.FAILED, JobReport.of(words), null));
  }

  /**
   * Does not want a job any more: one that waits ends at once, one that runs as soon as it notices,
   * unless it has published by then.
   *
   * @return false when it has ended, or there is none
   */
  public boolean cancel(long id, Actor actor) {
    boolean open =
        connections.write(handle -> {
          int changed =
              handle.execute(
                  "update job set cancelled = true where id = ? and state in ('queued', 'running')",
                  id);
          if (changed == 1) {
            var job = JobRows.find(handle, id).orElseThrow();
            log(handle, actor, AuditAction.CANCELLED, id, job.order().words());
            handle.execute(
                "update job set state = 'cancelled', ended_at = ? where id = ? and state ="
                    + " 'queued'",
                now(),
                id);
          }
          return changed == 1;
        });
    listener.run();
    return open;
  }

  /** Removes jobs that ended long ago; what the log says of them stays. */
  public void sweep() {
    uploads.sweep(neededUploads());
    var before = Microseconds.of(clock.instant().minus(KEPT));
    connections.write(handle -> handle.execute("delete from job where ended_at < ?", before));
  }

  private void log(Handle handle, Actor actor, AuditAction action, long id, String detail) {
    audit.write(handle, new AuditLog.Act(actor, action, AuditSubject.job(id), null, detail));
  }

  private long now() {
    return Microseconds.of(clock.instant());
  }

  private long until() {
    return Microseconds.of(clock.instant().plus(LEASE));
  }
}
