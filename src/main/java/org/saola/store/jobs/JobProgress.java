package org.saola.store.jobs;

/**
 * How far a job is.
 *
 * @param step what is done now; empty before the first
 * @param unit what is counted, such as {@code rows}
 * @param total how many there will be; -1 = unknown
 */
public record JobProgress(String step, String unit, long done, long total) {
  /** Nothing was begun. */
  public static final JobProgress NONE = new JobProgress("", "", 0, -1);
}
