package org.saola.store.changes;

import java.time.Instant;
import org.saola.store.release.Dataset;

/**
 * The changes that came with one switch to a release; a release that was served twice has two.
 *
 * @param release the id of the release
 * @param number among the releases of the dataset
 * @param first the sequence of the first change
 * @param last the sequence of the last one; one less than {@code first} when nothing changed
 */
public record ReleaseRange(
    Dataset dataset,
    long release,
    long number,
    String label,
    Instant publishedAt,
    long first,
    long last) {

  static ReleaseRange of(ChangeSet set) {
    return new ReleaseRange(
        set.dataset(),
        set.releaseId(),
        set.releaseNumber(),
        set.releaseLabel(),
        set.publishedAt(),
        set.firstChange(),
        set.lastChange());
  }
}
