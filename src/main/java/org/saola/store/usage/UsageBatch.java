package org.saola.store.usage;

import java.util.List;
import org.saola.access.UsageRecord;

/**
 * What is stored together.
 *
 * @param rows to be stored one by one
 * @param sums of the rows, and of requests that only count
 */
record UsageBatch(List<UsageRecord> rows, DaySums sums) {
  /** Requests that only count, and those of the rows besides. */
  static UsageBatch of(List<UsageRecord> rows, DaySums counted) {
    counted.add(rows);
    return new UsageBatch(rows, counted);
  }

  /** Requests in all. */
  long requests() {
    return sums.requests();
  }
}
