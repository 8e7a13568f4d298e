package org.saola.progress;

/**
 * Shows how far long work is. Workers count; how often and where it is shown is not their matter.
 */
public interface Progress {

  /** Shows nothing. */
  Progress SILENT = (_, _, _) -> _ -> {};

  /**
   * Begins a step.
   *
   * @param unit what is counted, such as {@code rows} or {@code KB}
   * @param total how many there will be; -1 = unknown
   */
  Step start(String what, String unit, long total);

  /** A step under way. */
  @FunctionalInterface
  interface Step extends AutoCloseable {

    /** So many more are done. */
    void add(long done);

    @Override
    default void close() {}
  }
}
