package org.saola.check.job;

import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far a check is.
 *
 * @param rows how many there are
 * @param left until it ends, as fast as it went; null before anything is known
 */
public record CheckProgress(
    State state, long rows, long sure, long doubtful, long unknown, @Nullable Duration left) {

  /** Where a check is. */
  public enum State {
    /** Others are before it. */
    WAITING,
    RUNNING,
    DONE,
    /** Somebody stopped it; what was checked until then is there. */
    STOPPED,
    /** A fault of ours ended it. */
    FAILED;

    /** As documents have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is more to come. */
    public boolean isOpen() {
      return this == WAITING || this == RUNNING;
    }
  }

  /** How many rows are checked. */
  public long done() {
    return sure + doubtful + unknown;
  }
}
