package org.saola.publish.job;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.saola.progress.Progress;
import org.saola.store.jobs.JobProgress;

/** How far a job is, and whether it is to go on: its next step, or record, ends it else. */
final class JobProgressMeter implements Progress {
  private final AtomicReference<@Nullable Why> ending = new AtomicReference<>();
  private volatile Count count = new Count("", "", -1);

  /** Why a job is to end before its time. */
  enum Why {
    CANCELLED,
    /** Its server stops. */
    STOPPED,
    /** The other servers took it for ended. */
    GIVEN_UP
  }

  /** A step and how much of it is done. */
  private record Count(String what, String unit, long total, AtomicLong done) {
    Count(String what, String unit, long total) {
      this(what, unit, total, new AtomicLong());
    }
  }

  /** Has the job end as soon as it counts something; the first reason stays. */
  void end(Why why) {
    ending.compareAndSet(null, why);
  }

  /** Null while it is to go on. */
  @Nullable Why ending() {
    return ending.get();
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
    if (ending.get() != null) {
      throw new Cancelled();
    }
  }
}
