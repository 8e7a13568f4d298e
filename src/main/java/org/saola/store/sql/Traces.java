package org.saola.store.sql;

import java.time.Duration;

/**
 * What was deleted from a database and can still be found in its files, until it is wiped out
 * there. Safe for use by many threads.
 */
public final class Traces {
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final Connections connections;
  private volatile boolean left;

  public Traces(Connections connections) {
    this.connections = connections;
  }

  /**
   * To be called after something was deleted that nobody may find any more. Wipes it out, for which
   * it waits two seconds; if somebody reads an older state for longer, {@link #retry} does it.
   */
  public void wipe() {
    left = true;
    wipe(PATIENCE);
  }

  /** Does what was prevented before; to be called every second or so. */
  public void retry() {
    if (left) {
      wipe(Duration.ZERO);
    }
  }

  private void wipe(Duration patience) {
    left = false;
    boolean wiped = false;
    try {
      wiped = connections.wipeDeleted(patience);
    } catch (DatabaseException e) {
      if (!e.isPassing()) {
        throw e;
      }
    } finally {
      left |= !wiped;
    }
  }
}
