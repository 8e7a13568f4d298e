package org.saola.changes;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;

/**
 * When a record changed last, as far as clients that ask for what changed since are concerned. They
 * know the times of the release before, in milliseconds, and go on from the newest of them: what is
 * new or changed has to have a newer one.
 */
public final class UpdateTime {
  private static final Duration SMALLEST_STEP = Duration.ofMillis(1);

  private final Instant newest;
  private final Instant imported;
  private final boolean given;

  /**
   * The rule for one import.
   *
   * @param newest time of the release before; {@link Instant#EPOCH} for a copy, which shows the
   *     times of the original
   * @param imported when the import began
   * @param given whether the source tells when records changed; else their times say nothing
   */
  public UpdateTime(Instant newest, Instant imported, boolean given) {
    this.newest = newest;
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
    return now.updatedAt(of(former, now));
  }

  private Instant of(@Nullable TaxonRecord former, TaxonRecord now) {
    if (former != null && sameContent(former, now)) {
      return given && now.updatedAt().isAfter(former.updatedAt())
          ? now.updatedAt()
          : former.updatedAt();
    }
    var known =
        shown(former != null && newest.isBefore(former.updatedAt()) ? former.updatedAt() : newest);
    if (given && shown(now.updatedAt()).isAfter(known)) {
      return now.updatedAt();
    }
    // a clock that was put back must not hide changes either
    return shown(imported).isAfter(known) ? imported : known.plus(SMALLEST_STEP);
  }

  private static Instant shown(Instant time) {
    return time.truncatedTo(ChronoUnit.MILLIS);
  }

  /** Its place among other records is not its content: a new neighbour moves it. */
  private static boolean sameContent(TaxonRecord former, TaxonRecord now) {
    return former.equals(now.updatedAt(former.updatedAt()).position(former.position()));
  }
}
