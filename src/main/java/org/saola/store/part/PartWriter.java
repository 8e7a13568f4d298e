package org.saola.store.part;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.saola.store.release.Release;

/**
 * Writes a part of one release. {@link #take} is called by several threads, the rest by one, in
 * this order; whatever fails ends the release.
 *
 * @param <I> what is added to the release
 */
public interface PartWriter<I> extends AutoCloseable {
  /** Of a part that nothing is written of while a release is made. */
  PartWriter<Object> NONE = new PartWriter<>() {};

  /** What is left to do with an item when its turn has come. */
  @FunctionalInterface
  interface Insertion {
    Insertion NOTHING = () -> {};

    void run() throws IOException;
  }

  /**
   * Takes of an item what this part needs. What can be computed beside others is done here.
   *
   * @return is run by one thread at a time; may wait for the disk
   */
  default Insertion take(I item) {
    return Insertion.NOTHING;
  }

  /** All items were added: writes what is left. */
  default void finish() throws IOException {}

  /**
   * All parts are stored: writes what follows from the whole release, and from the one before.
   *
   * @param previous the release that is served; empty before the first import
   * @param step is told how many more records were looked at
   */
  default void conclude(Optional<Release> previous, Release release, LongConsumer step)
      throws SQLException {}

  /**
   * Shows it to everybody.
   *
   * @param transaction the one that also switches to the release
   * @param now in microseconds
   */
  default void publish(Handle transaction, long now) throws SQLException {}

  /** Lets go of what is not in the database. */
  @Override
  default void close() throws IOException {}
}
