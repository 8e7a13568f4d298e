package org.saola.publish.job;

import java.util.concurrent.atomic.AtomicLong;
import org.saola.progress.Progress;
import org.saola.store.jobs.JobProgress;

/** How far a job is, and whether it is to go on: its next step, or record, ends it else. */
final class JobProgressMeter implements Progress {
  private volatile Count count = new Count("", "", -1);
  private volatile boolean ending;

  /** A step and how much of it is done. */
  private record Count(String what, String unit, long total, AtomicLong done) {
    Count(String what, String unit, long total) {
      this(what, unit, total, new AtomicLong());
    }
  }

  /** Has the job end as soon as it counts something. */
  void end() {
    ending = true;
  }

  boolean isEnding() {
    return ending;
  }

  JobProgress now() {
    var current = count;
    return new JobProgress(current.what(), current.unit(), current.done().get(), current.total());
  }

  @Override
  public Step start(String what, String unit, long total) {
    requireWanted();
    var begun = new Count(what, unit, total);
    count = begun;
    return more -> {
      begun.done().addAndGet(more);
      requireWanted();
    };
  }

  private void requireWanted() {
    if (ending) {
      throw new Cancelled();
    }
  }
}
