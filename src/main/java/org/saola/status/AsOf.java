package org.saola.status;

import java.time.LocalDate;

/**
 * The day that is asked about.
 *
 * @param released the day on which the data were published; what they call current was so then
 */
public record AsOf(LocalDate date, LocalDate released) {

  /** Whether the data can't know: what changed since they were published is not in them. */
  public boolean afterRelease() {
    return date.isAfter(released);
  }

  /** Whether what the data call current, and nothing else, was in force. */
  boolean knownAsCurrent() {
    return !date.isBefore(released);
  }
}
