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
import org.saola.store.jobs.sync.SyncPlans;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/**
 * The queue of what administrators order, and what came of it: one job at a time for each dataset,
 * in the order of coming. All servers of a database have the same queue. Safe for use by many
 * threads.
 */
public final class Jobs {
  private static final Duration KEPT = Duration.ofDays(365);

  private final Connections connections;
  private final InstantSource clock;
  private final AuditLog audit;
  private final Uploads uploads;
  private final SyncPlans syncPlans;

  /** How far the jobs are that run here, by their ids. */
  private final Map<Long, Supplier<JobProgress>> here = new ConcurrentHashMap<>();

  /** What is written down by whoever runs a job. */
  record Journal(
      Connections connections,
      InstantSource clock,
      AuditLog audit,
      String node,
      Map<Long, Supplier<JobProgress>> here) {}

  private volatile Runnable listener = () -> {};

  /**
   * @param dataDirectory where uploaded files are kept
   */
  public Jobs(Connections connections, InstantSource clock, AuditLog audit, Path dataDirectory) {
    this.connections = connections;
    this.clock = clock;
    this.audit = audit;
    this.uploads = new Uploads(connections, clock, audit, dataDirectory);
    this.syncPlans = new SyncPlans(connections, clock, audit);
  }

  /** The files that jobs read. */
  public Uploads uploads() {
    return uploads;
  }

  /** What servers do by themselves, every so often. */
  public SyncPlans syncPlans() {
    return syncPlans;
  }

  /**
   * The queue as one who runs its jobs here sees it.
   *
   * @param holder who that is: another one for each start of a server
   */
  public JobRuns runsOf(String holder) {
    return new JobRuns(new Journal(connections, clock, audit, uploads.node(), here), holder);
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

  /** Newest first, without what came of them. */
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
}
