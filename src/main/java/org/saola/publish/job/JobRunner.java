package org.saola.publish.job;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.RefusedInput;
import org.saola.store.Database;
import org.saola.store.jobs.Job;
import org.saola.store.jobs.JobKind;
import org.saola.store.jobs.JobReport;
import org.saola.store.jobs.JobState;
import org.saola.store.jobs.RefusedOrder;
import org.saola.store.sql.DatabaseException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * Runs the jobs of the queue while a server runs, those of different datasets side by side. Several
 * servers may do so on one database: each job is run by one of them.
 */
public final class JobRunner implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobRunner.class);

  /** Each may need much memory. */
  private static final int MOST_AT_ONCE = 2;

  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration UNTIL_FREE = Duration.ofSeconds(5);
  private static final Duration SWEEPING = Duration.ofMinutes(10);

  private final Database database;
  private final Path folder;
  private final String holder = UUID.randomUUID().toString();
  private final Map<Job, JobProgressMeter> running = new ConcurrentHashMap<>();
  private final ExecutorService workers =
      Executors.newFixedThreadPool(MOST_AT_ONCE, Thread.ofPlatform().name("job ", 1).factory());
  private final Semaphore wakening = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopping;
  private long sweptNanos;
  private boolean swept;

  private JobRunner(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
    this.thread = Thread.ofPlatform().name("jobs").unstarted(this::repeat);
  }

  /**
   * Begins.
   *
   * @param folder where large tables may be put aside while they are read
   */
  public static JobRunner start(Database database, Path folder) {
    var runner = new JobRunner(database, folder);
    database.jobs().tell(runner.wakening::release);
    runner.thread.start();
    return runner;
  }

  private void repeat() {
    while (!stopping) {
      try {
        round();
      } catch (DatabaseException e) {
        LOG.atLevel(e.isPassing() ? Level.DEBUG : Level.WARN).log("Jobs wait: {}", e.getMessage());
      } catch (RuntimeException e) {
        LOG.error("Jobs wait, which is a fault of this program", e);
      }
      try {
        var _ = wakening.tryAcquire(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        wakening.drainPermits();
      } catch (InterruptedException _) {
        return;
      }
    }
  }

  private void round() {
    var jobs = database.jobs();
    running.forEach((job, meter) -> {
      if (!jobs.goesOn(job, holder, meter.now())) {
        meter.end();
      }
    });
    jobs.endAbandoned();
    while (running.size() < MOST_AT_ONCE && begin()) {}
    if (!swept || System.nanoTime() - sweptNanos > SWEEPING.toNanos()) {
      jobs.sweep();
      swept = true;
      sweptNanos = System.nanoTime();
    }
  }

  private boolean begin() {
    var meter = new JobProgressMeter();
    var job = database.jobs().claim(holder, meter::now);
    job.ifPresent(begun -> {
      running.put(begun, meter);
      workers.execute(() -> run(begun, meter));
    });
    return job.isPresent();
  }

  private void run(Job job, JobProgressMeter meter) {
    try {
      if (isTurn(job)) {
        LOG.info("Job {}: {}", job.id(), job.order().words());
        var outcome = new JobWork(database, folder, job, meter).run();
        var release = outcome.release();
        end(job, JobState.DONE, outcome.report(), release.isEmpty() ? null : release.get().id());
        removeUsed(job);
      }
    } catch (Throwable failure) { // whatever it is, this job fails and the next one begins
      failed(job, meter, failure);
    } finally {
      running.remove(job);
      wakening.release();
    }
  }

  /** What was published from is not needed any more. */
  private void removeUsed(Job job) {
    if (job.order().kind() != JobKind.IMPORT) {
      return;
    }
    var uploads = database.jobs().uploads();
    for (long id : job.order().uploads()) {
      try {
        uploads.find(id).ifPresent(upload -> uploads.remove(upload, job.actor()));
      } catch (DatabaseException | UncheckedIOException e) {
        LOG.warn("Uploaded file {} is left until its time is over: {}", id, e.getMessage());
      }
    }
  }

  /** Whether nothing else is changing the dataset, such as a command; else the job waits. */
  private boolean isTurn(Job job) {
    var dataset = database.datasets().get(job.order().dataset());
    try {
      database.releases().takeTurn(dataset).close();
      return true;
    } catch (DatabaseException e) {
      database.jobs().postpone(job, holder, String.valueOf(e.getMessage()), UNTIL_FREE);
      return false;
    }
  }

  private void failed(Job job, JobProgressMeter meter, Throwable failure) {
    try {
      if (meter.isEnding() && stopping) {
        database
            .jobs()
            .postpone(job, holder, "its server was stopped; it begins anew", Duration.ZERO);
      } else if (meter.isEnding()) {
        end(job, JobState.CANCELLED, JobReport.of("cancelled; nothing was changed"), null);
      } else {
        end(job, stateAfter(failure), JobFailure.report(failure), null);
      }
    } catch (DatabaseException e) {
      LOG.error("Job {} ended, which can't be written down: {}", job.id(), e.getMessage());
    }
  }

  private static JobState stateAfter(Throwable failure) {
    return switch (failure) {
      case RefusedInput _ -> JobState.REFUSED;
      case RefusedOrder _ -> JobState.REFUSED;
      case DatabaseException _ -> JobState.FAILED;
      case UncheckedIOException _ -> JobState.FAILED;
      default -> {
        LOG.error("A job failed by a fault of this program", failure);
        yield JobState.FAILED;
      }
    };
  }

  private void end(Job job, JobState state, JobReport report, @Nullable Long release) {
    database.jobs().end(job, state, report, release);
    var message = report.message() == null ? "" : ", " + report.message();
    LOG.info("Job {}: {}{}", job.id(), state.code(), message);
  }

  /** Stops what runs, which the next server on this data directory begins anew. */
  @Override
  public void close() {
    stopping = true;
    running.values().forEach(JobProgressMeter::end);
    wakening.release();
    try {
      thread.join();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    running.values().forEach(JobProgressMeter::end);
    workers.close();
  }
}
