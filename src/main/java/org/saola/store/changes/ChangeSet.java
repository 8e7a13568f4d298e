package org.saola.store.changes;

import java.time.Instant;
import org.saola.store.release.Dataset;

/**
 * The changes that came with one switch from a release to another.
 *
 * @param releaseNumber among the releases of the dataset
 * @param firstChange the sequence of the first change; when there is none, that of the next one
 * @param identity no other set has it, in whatever database
 */
record ChangeSet(
    long id,
    Dataset dataset,
    long releaseId,
    long releaseNumber,
    String releaseLabel,
    Instant publishedAt,
    long firstChange,
    long changeCount,
    String identity) {
  private static final int SHIFT = 40;

  /** Under which key a change is stored. */
  static long key(long changeSet, long number) {
    return (changeSet << SHIFT) + number;
  }

  /** The cursor behind one of its changes. */
  ChangeCursor cursor(long sequence) {
    return new ChangeCursor(sequence, identity.substring(0, ChangeCursor.DIGITS));
  }

  /** The set that a key belongs to. */
  static long ofKey(long key) {
    return key >> SHIFT;
  }

  long firstKey() {
    return key(id, 1);
  }

  long lastKey() {
    return key(id, changeCount);
  }

  long sequence(long key) {
    return firstChange + key - firstKey();
  }

  /** The sequence of the last change; one less than the first when there is none. */
  long lastChange() {
    return firstChange + changeCount - 1;
  }
}
