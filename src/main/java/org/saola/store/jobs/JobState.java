package org.saola.store.jobs;

import java.util.Locale;

/** Where a job stands in its life. */
public enum JobState {
  QUEUED,
  RUNNING,
  /** It did what was ordered. */
  DONE,
  /** The data, or the order, can't be taken; nothing was changed. */
  REFUSED,
  /** Something else was in the way; nothing was changed, unless the report says so. */
  FAILED,
  /** Somebody did not want it any more; nothing was changed. */
  CANCELLED;

  /** The name for users and tables, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it waits or runs. */
  public boolean isOpen() {
    return this == QUEUED || this == RUNNING;
  }

  static JobState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
