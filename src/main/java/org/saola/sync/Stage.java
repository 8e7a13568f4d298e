package org.saola.sync;

import org.saola.progress.Progress;

/** A part of a run: so many things to ask for. */
public final class Stage implements AutoCloseable {
  private final String what;
  private final String unit;
  private final long total;
  private final Progress.Step step;
  private long done;

  Stage(String what, String unit, long total, Progress.Step step) {
    this.what = what;
    this.unit = unit;
    this.total = total;
    this.step = step;
  }

  /** One more is there. */
  public void done() {
    done++;
    step.add(1);
  }

  /** What is missing, such as {@code assessments: 380 of 500 assessments}. */
  public String words() {
    return "%s: %,d of %,d %s".formatted(what, left(), total, unit);
  }

  /** How many are missing; 0 when that is not known. */
  public long left() {
    return Math.max(0, total - done);
  }

  @Override
  public void close() {
    step.close();
  }
}
