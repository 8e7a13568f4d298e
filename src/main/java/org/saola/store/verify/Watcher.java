package org.saola.store.verify;

/** Sees how far a long check is. */
@FunctionalInterface
public interface Watcher {

  /**
   * A step begins.
   *
   * @param total how many rows there are; -1 = unknown
   */
  Step start(String what, long total);

  /** A step under way. */
  @FunctionalInterface
  interface Step extends AutoCloseable {
    void add(long rows);

    @Override
    default void close() {}
  }
}
