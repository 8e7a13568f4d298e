package org.saola.web.check;

import org.saola.check.job.CheckProgress;

/**
 * A check that goes on.
 *
 * @param path where it is found
 */
public record RunningView(String path, CheckProgress progress) {

  public Tally tally() {
    return Tally.of(progress);
  }

  /** Seconds until it ends; below 0 when not known. */
  public long seconds() {
    var left = progress.left();
    return left == null ? -1 : 1 + left.toSeconds();
  }
}
