package org.saola.store.part;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.saola.store.content.CheckedTable;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;

/**
 * One of the things that releases are made of. All that is ever done with what it stores is done
 * here; who makes, serves, checks and removes releases knows of parts no more than this.
 *
 * @param <I> what is added to a release while it is made
 */
public interface ReleasePart<I> {

  /** Begins to write it for a release, beside the other parts. */
  PartWriter<I> begin(PartOutput output);

  /**
   * Copies from an earlier release what its records don't tell. They are added again, each part
   * being written anew.
   */
  void carryOver(Release earlier, PartOutput output);

  /**
   * Removes what is stored for a release, in steps so small that others who write need not wait
   * long; one that was killed is run again.
   */
  void remove(Handle handle, long release);

  /** Removes what stays of releases that were published, from one that never was. */
  default void forget(Handle transaction, long release) {}

  /** Removes what killed imports and rollbacks left behind in a dataset, and no release tells. */
  default void removeRemains(Handle handle, Dataset dataset) {}

  /** Removes what outlives the data of releases, as the whole dataset goes. */
  default void removeDataset(Handle handle, Dataset dataset) {}

  /** Its tables whose rows have checksums. */
  default List<CheckedTable> tables() {
    return List.of();
  }

  /** Whether all of it is there, beyond the checksums of rows. */
  default void check(PartCheck check) {}
}
