package org.saola.store.jobs;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.store.audit.AuditAction;
import org.saola.store.audit.AuditLog;
import org.saola.store.audit.AuditSubject;
import org.saola.store.jobs.Jobs.Journal;
import org.saola.store.sql.Microseconds;

/**
 * The queue as one who runs its jobs sees it: each job is held by one of them, and only its holder
 * says what came of it. Safe for use by many threads.
 */
public final class JobRuns {
  /** After so long without a word from its holder a job counts as ended. */
  public static final Duration LEASE = Duration.ofSeconds(30);

  /** How often a holder says how far a job is. */
  public static final Duration RENEWAL = Duration.ofSeconds(5);

  /**
   * After so long without a word from the only server that can do it, a job that waits lets those
   * after it pass.
   */
  public static final Duration PATIENCE = Duration.ofMinutes(2);

  /** After so long it counts as ended. */
  public static final Duration VANISHED = Uploads.KEPT;

  /** What becomes of a job that runs. */
  public enum Standing {
    /** It goes on. */
    WANTED,
    /** Somebody does not want it any more. */
    CANCELLED,
    /** It was not heard of for too long, so that the others took it for ended. */
    GIVEN_UP
  }

  private static final String KILLED =
      "the server that ran it was stopped or killed; see in the releases whether it was"
          + " published, else order it again";
  private final Journal journal;
  private final String holder;

  JobRuns(Journal journal, String holder) {
    this.journal = journal;
    this.holder = holder;
  }

  /**
   * Takes the next job that this server can do and whose dataset is free; empty when there is none.
   *
   * @param progress is asked how far it is
   */
  public Optional<Job> claim(Supplier<JobProgress> progress) {
    for (var job : journal.connections().read(JobRows::open)) {
      if (job.state() == JobState.QUEUED
          && (job.node() == null || job.node().equals(journal.node()))
          && claim(job.id())) {
        journal.here().put(job.id(), progress);
        return journal.connections().read(handle -> JobRows.find(handle, job.id()));
      }
    }
    return Optional.empty();
  }

  private boolean claim(long id) {
    var now = now();
    return journal
            .connections()
            .write(handle ->
                handle
                    .createUpdate(
                        """
                        update job
                           set state = 'running', holder = :holder, leased_until = :until,
                               begun_at = :now, note = null
                         where id = :id and state = 'queued' and not cancelled and next_at <= :now
                           and not exists
                               (select 1 from job other
                                 where other.dataset = job.dataset
                                   and (other.state = 'running'
                                     or (other.state = 'queued' and other.id < job.id
                                       and (other.node is null or other.ordered_at > :silent
                                         or other.leased_until > :now))))
                        """)
                    .bind("holder", holder)
                    .bind("until", Microseconds.of(now.plus(LEASE)))
                    .bind("now", Microseconds.of(now))
                    .bind("silent", Microseconds.of(now.minus(PATIENCE)))
                    .bind("id", id)
                    .execute())
        == 1;
  }

  /**
   * Says that this server is there for the jobs that no other can do, so that they keep their
   * places.
   */
  public void attend() {
    boolean waited =
        journal.connections().read(JobRows::open).stream()
            .anyMatch(job -> job.state() == JobState.QUEUED && journal.node().equals(job.node()));
    if (waited) {
      journal
          .connections()
          .write(handle ->
              handle.execute(
                  "update job set leased_until = ? where state = 'queued' and node = ?",
                  Microseconds.of(now().plus(PATIENCE)),
                  journal.node()));
    }
  }

  /** Whether a job that runs here should go on. */
  public Standing standing(Job job) {
    return journal.connections().read(handle -> JobRows.standing(handle, job.id(), holder));
  }

  /** Says that a job is still running, and how far it is. */
  public void renew(Job job, JobProgress progress) {
    journal
        .connections()
        .write(handle ->
            handle
                .createUpdate(
                    """
                    update job
                       set leased_until = :until, step = :step, unit = :unit, done = :done,
                           total = :total
                     where id = :id and holder = :holder and state = 'running'
                    """)
                .bind("until", Microseconds.of(now().plus(LEASE)))
                .bind("step", progress.step())
                .bind("unit", progress.unit())
                .bind("done", progress.done())
                .bind("total", progress.total())
                .bind("id", job.id())
                .bind("holder", holder)
                .execute());
  }

  /** Puts a job back that can't be done yet; one that nobody wants any more ends instead. */
  public void postpone(Job job, String why, Duration pause) {
    journal.here().remove(job.id());
    journal
        .connections()
        .write(handle -> {
          if (JobRows.standing(handle, job.id(), holder) == Standing.CANCELLED) {
            return end(handle, job, new Ending(JobState.CANCELLED, JobReport.CANCELLED, null));
          }
          return handle
              .createUpdate(
                  """
                  update job
                     set state = 'queued', holder = null, leased_until = :seen, begun_at = null,
                         note = :why, next_at = :next
                   where id = :id and holder = :holder and state = 'running'
                  """)
              .bind("why", why)
              .bind("seen", Microseconds.of(now().plus(PATIENCE)))
              .bind("next", Microseconds.of(now().plus(pause)))
              .bind("id", job.id())
              .bind("holder", holder)
              .execute();
        });
  }

  /**
   * What came of a job.
   *
   * @param release the id of the release that is served since; null = none
   */
  public record Ending(JobState state, JobReport report, @Nullable Long release) {}

  /** Writes down what came of a job. */
  public void end(Job job, Ending ending) {
    journal.here().remove(job.id());
    journal.connections().write(handle -> end(handle, job, ending));
  }

  /** Others may have taken it for killed by now: who ran it knows better. */
  private int end(Handle handle, Job job, Ending ending) {
    int ended =
        handle
            .createUpdate(
                """
                update job
                   set state = :state, ended_at = :now, report = :report, release_id = :release,
                       leased_until = 0, note = null
                 where id = :id and holder = :holder and state in ('running', 'failed')
                """)
            .bind("state", ending.state().code())
            .bind("now", Microseconds.of(now()))
            .bind("report", JobRows.encoded(ending.report()))
            .bind("release", ending.release())
            .bind("id", job.id())
            .bind("holder", holder)
            .execute();
    if (ended == 1) {
      log(handle, job, ending.state(), ending.report());
    }
    return ended;
  }

  /** Ends jobs whose server was killed, or will not come to do them as this one will. */
  public void endAbandoned() {
    var now = now();
    for (var job : journal.connections().read(handle -> JobRows.abandoned(handle, now))) {
      if (job.state() == JobState.RUNNING || !journal.node().equals(job.node())) {
        journal.connections().write(handle -> endAbandoned(handle, job, now));
      }
    }
  }

  /** Its server may have been heard of since it was read. */
  private int endAbandoned(Handle handle, Job job, Instant now) {
    var words =
        job.state() == JobState.RUNNING
            ? KILLED
            : "only server %s has its files, which was not heard of for two days; send them to another one"
                .formatted(job.node());
    var report = JobReport.of(words);
    int ended = JobRows.endAbandoned(handle, job, report, now);
    if (ended == 1) {
      log(handle, job, JobState.FAILED, report);
    }
    return ended;
  }

  private void log(Handle handle, Job job, JobState state, JobReport report) {
    var why = report.message() == null ? "" : ": " + report.message();
    var detail = "%s: %s%s".formatted(job.order().words(), state.code(), why);
    journal
        .audit()
        .write(
            handle,
            new AuditLog.Act(
                Actor.SERVER, AuditAction.ENDED, AuditSubject.job(job.id()), null, detail));
  }

  private Instant now() {
    return journal.clock().instant();
  }
}
