package org.saola.check;

import java.util.EnumMap;
import java.util.Map;
import org.saola.check.CheckedRow.Verdict;

/** How many rows of a list are sure, doubtful, unknown. */
public final class CheckSummary {
  private final Map<Verdict, Long> counts = new EnumMap<>(Verdict.class);

  void add(Verdict verdict) {
    counts.merge(verdict, 1L, Long::sum);
  }

  long of(Verdict verdict) {
    return counts.getOrDefault(verdict, 0L);
  }

  /** Rows of which nothing is left to decide. */
  public long sure() {
    return of(Verdict.SURE);
  }

  /** Rows that a person must look at. */
  public long doubtful() {
    return of(Verdict.DOUBTFUL);
  }

  /** Rows whose names no list has. */
  public long unknown() {
    return of(Verdict.UNKNOWN);
  }
}
