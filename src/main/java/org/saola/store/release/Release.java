package org.saola.store.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All data of one dataset as imported at one time; never changed once published.
 *
 * @param id unique among all datasets, rising, never used again
 * @param number among the releases of its dataset: 1, 2, 3 and so on; 0 while it is being written
 * @param publishedAt null while it is being written
 * @param recordCount of taxon records or assessments; 0 while it is being written
 * @param identity of its content: no other release has it, in whatever database
 * @param about what is said of its dataset today
 */
public record Release(
    long id,
    Dataset dataset,
    int number,
    ReleaseDescription description,
    State state,
    Instant startedAt,
    @Nullable Instant publishedAt,
    int recordCount,
    String identity,
    DatasetDescription about) {

  /** Where a release stands in its life. */
  public enum State {
    /** Being imported, or left behind by an import that was killed; no reader sees it. */
    WRITING,
    /** The one that is served. */
    CURRENT,
    /** Replaced by another one, but kept: it can still be read and made current again. */
    SUPERSEDED,
    /** Only its manifest and its changes are left. */
    REMOVED
  }

  /** The same with so many records. */
  public Release of(int records) {
    return new Release(
        id, dataset, number, description, state, startedAt, publishedAt, records, identity, about);
  }

  /** Whether its data are there. */
  public boolean readable() {
    return state == State.CURRENT || state == State.SUPERSEDED;
  }
}
