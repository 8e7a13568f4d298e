package org.saola.store.usage;

import java.time.Duration;

/**
 * How usage is kept and watched.
 *
 * @param retention how long the row of a request is kept; sums of days stay
 * @param alertPercent the share of a release's records at which an account is reported, 1 to 100; 0
 *     = never
 */
public record UsageSettings(Duration retention, int alertPercent) {

  /** Whether so many records of a release are to be reported. */
  boolean isTooMany(long records, long ofRecords) {
    return alertPercent > 0 && ofRecords > 0 && records * 100 >= ofRecords * alertPercent;
  }
}
