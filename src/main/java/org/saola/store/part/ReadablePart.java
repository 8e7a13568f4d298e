package org.saola.store.part;

import org.saola.store.release.Release;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/**
 * A part that requests read in memory.
 *
 * @param <M> what is there of it; safe for use by many threads
 */
public interface ReadablePart<M> {

  /**
   * Loads it when a release is first served.
   *
   * @throws DatabaseException if it is damaged or gone
   */
  M load(Connections connections, Release release);
}
