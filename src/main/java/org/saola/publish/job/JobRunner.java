package org.saola.publish.job;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.publish.job.JobProgressMeter.Why;
import org.saola.publish.job.RunningJob.Outcome;
import org.saola.publish.job.RunningJob.Outcome.Ended;
import org.saola.store.Database;
import org.saola.store.jobs.Job;
import org.saola.store.jobs.JobKind;
import org.saola.store.jobs.JobRuns;
import org.saola.store.jobs.JobState;
import org.saola.store.release.Release;
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
  private static final Duration ATTENDING = Duration.ofSeconds(30);
  private static final Duration SWEEPING = Duration.ofMinutes(10);

  /** What is left of a sweep is done by the next one. */
  private static final Duration SWEEP_PATIENCE = Duration.ofSeconds(5);

  private final Database database;
  private final Path folder;
  private final JobRuns queue;

  /** By their ids. */
  private final Map<Long, RunningJob> running = new ConcurrentHashMap<>();

  private final ThreadPoolExecutor workers =
      new ThreadPoolExecutor(
          MOST_AT_ONCE,
          MOST_AT_ONCE,
          0,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().name("job ", 1).factory());
  private final Semaphore wakening = new Semaphore(0);
  private final Thread thread;
  private volatile boolean stopping;
  private volatile Thread sweeping = Thread.ofPlatform().unstarted(() -> {});
  private @Nullable Long attendedNanos;
  private @Nullable Long sweptNanos;

  private JobRunner(Database database, Path folder) {
    this.database = database;
    this.folder = folder;
    this.queue = database.jobs().runsOf(UUID.randomUUID().toString());
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

  /** The threads that run jobs; to be measured. What waits for one waits in the database. */
  public ThreadPoolExecutor threads() {
    return workers;
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
    for (var each : running.values()) {
      if (!writeDown(each)) {
        each.lookAfter();
      }
    }
    if (isDue(attendedNanos, ATTENDING)) {
      queue.attend();
      attendedNanos = System.nanoTime();
    }
    queue.endAbandoned();
    while (running.size() < MOST_AT_ONCE && begin()) {}
    if (isDue(sweptNanos, SWEEPING) && !sweeping.isAlive()) {
      sweeping = Thread.ofPlatform().name("sweep").daemon().start(this::sweep);
      sweptNanos = System.nanoTime();
    }
  }

  private static boolean isDue(@Nullable Long lastNanos, Duration pause) {
    return lastNanos == null || System.nanoTime() - lastNanos >= pause.toNanos();
  }

  /** Takes long where large files go, and holds up no job. */
  private void sweep() {
    try {
      database.jobs().sweep();
    } catch (DatabaseException | UncheckedIOException e) {
      LOG.warn("Old jobs and files stay until the next sweep: {}", e.getMessage());
    } catch (RuntimeException e) {
      LOG.error("Old jobs and files stay, which is a fault of this program", e);
    }
  }

  private boolean begin() {
    var meter = new JobProgressMeter();
    var job = queue.claim(meter::now);
    job.ifPresent(claimed -> {
      var begun = new RunningJob(claimed, meter, queue);
      running.put(claimed.id(), begun);
      workers.execute(() -> run(begun));
    });
    return job.isPresent();
  }

  private void run(RunningJob begun) {
    begun.cameTo(outcome(begun));
    try {
      var _ = writeDown(begun);
    } catch (DatabaseException e) {
      LOG.warn(
          "Job {} ended, which is written down in a while: {}", begun.job().id(), e.getMessage());
    }
    wakening.release();
  }

  private Outcome outcome(RunningJob begun) {
    var job = begun.job();
    LOG.info("Job {}: {}", job.id(), job.order().words());
    Outcome outcome;
    try {
      var done = new JobWork(database, folder, job, begun.meter()).run();
      var release = done.release().map(Release::id).orElse(null);
      removeUsed(job);
      outcome = new Ended(new JobRuns.Ending(JobState.DONE, done.report(), release));
    } catch (Throwable failure) { // whatever it is, this job fails and the next one begins
      outcome = JobFailure.outcome(failure, begun.meter().ending());
    }
    LOG.info("Job {}: {}", job.id(), outcome.words());
    return outcome;
  }

  /** False while it runs. */
  private boolean writeDown(RunningJob begun) {
    boolean over = begun.writeDown();
    if (over) {
      running.remove(begun.job().id(), begun);
    }
    return over;
  }

  /** What was published from is not needed any more. */
  private void removeUsed(Job job) {
    if (job.order().kind() != JobKind.IMPORT) {
      return;
    }
    var uploads = database.jobs().uploads();
    for (long id : job.order().uploads()) {
      try {
        uploads.find(id).ifPresent(upload -> uploads.remove(upload, Actor.SERVER));
      } catch (DatabaseException | UncheckedIOException e) {
        LOG.warn("Uploaded file {} is left until its time is over: {}", id, e.getMessage());
      }
    }
  }

  /** Stops what runs, which the next server on this data directory begins anew. */
  @Override
  public void close() {
    stopping = true;
    endAll();
    wakening.release();
    await(thread::join);
    sweeping.interrupt();
    endAll(); // also what began meanwhile
    workers.close();
    await(() -> sweeping.join(SWEEP_PATIENCE));
  }

  /** For something that may be interrupted. */
  private interface Waiting {
    void end() throws InterruptedException;
  }

  private static void await(Waiting waiting) {
    try {
      waiting.end();
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void endAll() {
    running.values().forEach(each -> each.meter().end(Why.STOPPED));
  }
}
