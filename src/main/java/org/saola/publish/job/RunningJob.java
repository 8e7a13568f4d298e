package org.saola.publish.job;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.saola.publish.job.JobProgressMeter.Why;
import org.saola.store.jobs.Job;
import org.saola.store.jobs.JobReport;
import org.saola.store.jobs.JobRuns;
import org.saola.store.jobs.JobState;

/** A job that runs here, until what came of it is written down. */
final class RunningJob {
  private final Job job;
  private final JobProgressMeter meter;
  private final JobRuns queue;
  private volatile @Nullable Outcome outcome;
  private boolean written;
  private long renewedNanos = System.nanoTime();

  /** What came of a job. */
  sealed interface Outcome {
    /** For the log of the server. */
    String words();

    record Ended(JobRuns.Ending ending) implements Outcome {
      static Ended of(JobState state, JobReport report) {
        return new Ended(new JobRuns.Ending(state, report, null));
      }

      @Override
      public String words() {
        var message = ending.report().message();
        return ending.state().code() + (message == null ? "" : ", " + message);
      }
    }

    /** It can't be done yet. */
    record Postponed(String why, Duration pause) implements Outcome {
      @Override
      public String words() {
        return "waits, " + why;
      }
    }
  }

  RunningJob(Job job, JobProgressMeter meter, JobRuns queue) {
    this.job = job;
    this.meter = meter;
    this.queue = queue;
  }

  Job job() {
    return job;
  }

  JobProgressMeter meter() {
    return meter;
  }

  /** Says what came of it, which is still to be written down. */
  void cameTo(Outcome newOutcome) {
    outcome = newOutcome;
  }

  /** Says that it goes on, or has it end where it should not. */
  void lookAfter() {
    var standing = queue.standing(job);
    switch (standing) {
      case WANTED -> {}
      case CANCELLED -> meter.end(Why.CANCELLED);
      case GIVEN_UP -> meter.end(Why.GIVEN_UP);
    }
    long now = System.nanoTime();
    if (now - renewedNanos >= JobRuns.RENEWAL.toNanos()) {
      queue.renew(job, meter.now());
      renewedNanos = now;
    }
  }

  /**
   * Writes down what came of it, once: whoever comes later may meet its next run.
   *
   * @return false while it runs
   */
  synchronized boolean writeDown() {
    var known = outcome;
    if (known == null || written) {
      return written;
    }
    switch (known) {
      case Outcome.Ended(var ending) -> queue.end(job, ending);
      case Outcome.Postponed(var why, var pause) -> queue.postpone(job, why, pause);
    }
    written = true;
    return true;
  }
}
