package org.saola.changes;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;

/** When a record changed last, as far as clients that ask for what changed since are concerned. */
public final class UpdateTime {
  private static final Duration SMALLEST_STEP = Duration.ofNanos(1000);

  private final Instant imported;
  private final boolean given;

  /**
   * The rule for one import.
   *
   * @param imported when it began
   * @param given whether the source tells when records changed; else their times say nothing
   */
  public UpdateTime(Instant imported, boolean given) {
    this.imported = imported;
    this.given = given;
  }

  /**
   * The record with its time: the one its source gives, unless that would hide a change or tell of
   * one where there is none.
   *
   * @param former the same record in the release before; null = it is new
   */
  public TaxonRecord applied(@Nullable TaxonRecord former, TaxonRecord now) {
    return former == null ? now : now.updatedAt(of(former, now));
  }

  private Instant of(TaxonRecord former, TaxonRecord now) {
    boolean newer = given && now.updatedAt().isAfter(former.updatedAt());
    if (newer) {
      return now.updatedAt();
    }
    if (sameContent(former, now)) {
      return former.updatedAt();
    }
    // a clock that was put back must not hide the change either
    var after = former.updatedAt().plus(SMALLEST_STEP);
    return imported.isBefore(after) ? after : imported;
  }

  /** Its place among other records is not its content: a new neighbour moves it. */
  private static boolean sameContent(TaxonRecord former, TaxonRecord now) {
    return former.equals(now.updatedAt(former.updatedAt()).position(former.position()));
  }
}
