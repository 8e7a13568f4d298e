package org.saola.terminal;

import java.time.Duration;
import org.saola.progress.Progress;

/** Counts a step and shows it, not more often than once in a pause. */
public final class DisplayedStep implements Progress.Step {
  private final ProgressDisplay display;
  private final StepLine line;
  private final long pauseNanos;
  private final long startedAt;
  private long shownAt;
  private long done;
  private boolean closed;

  DisplayedStep(ProgressDisplay display, StepLine line, Duration pause) {
    this.display = display;
    this.line = line;
    this.pauseNanos = pause.toNanos();
    this.startedAt = display.now();
    this.shownAt = startedAt;
  }

  @Override
  public synchronized void add(long more) {
    done += more;
    long now = display.now();
    if (!closed && now - shownAt >= pauseNanos) {
      shownAt = now;
      display.passing(line.underWay(done, Duration.ofNanos(now - startedAt)));
    }
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      display.lasting(line.ended(done, Duration.ofNanos(display.now() - startedAt)));
    }
  }
}
