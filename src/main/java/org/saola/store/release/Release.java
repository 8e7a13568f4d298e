package org.saola.store.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * All data of one source as imported at one time; never changed once published.
 *
 * @param id unique among all sources, rising, never used again
 * @param number among the releases of its source: 1, 2, 3 and so on; 0 while it is being written
 * @param publishedAt null while it is being written
 * @param recordCount of taxon records or assessments; 0 while it is being written
 * @param identity of its content: no other release has it, in whatever database
 */
public record Release(
    long id,
    Source source,
    int number,
    ReleaseDescription description,
    State state,
    Instant startedAt,
    @Nullable Instant publishedAt,
    int recordCount,
    String identity) {

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

  /** Whether its data are there. */
  public boolean readable() {
    return state == State.CURRENT || state == State.SUPERSEDED;
  }
}
