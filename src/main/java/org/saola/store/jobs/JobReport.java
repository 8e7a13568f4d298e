package org.saola.store.jobs;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What came of a job, in the words of the command line.
 *
 * @param message why it ended early; null when it did not
 * @param lines what was done, a sentence a line
 * @param issues what is wrong with the files; may be fewer than {@code issueCount}
 * @param figures the same as the sentences, for programs
 */
public record JobReport(
    @Nullable String message,
    List<String> lines,
    List<Issue> issues,
    long issueCount,
    Map<String, Object> figures) {
  /** Of a job that has not ended. */
  public static final JobReport NONE = new JobReport(null, List.of(), List.of(), 0, Map.of());

  /** Of a job that nobody wanted any more before it was done. */
  public static final JobReport CANCELLED = of("cancelled; nothing was changed");

  /**
   * One thing wrong with the files.
   *
   * @param line 1 = the first line of the file; 0 = the file as a whole
   * @param column null when a whole row or file is meant
   * @param value what stood there; null when nothing did
   * @param text all of it, as the command line shows it
   */
  public record Issue(
      String file,
      long line,
      @Nullable String column,
      @Nullable String value,
      String problem,
      String text) {}

  /** A job that ended early. */
  public static JobReport of(String message) {
    return new JobReport(message, List.of(), List.of(), 0, Map.of());
  }

  /** A job that did what was ordered. */
  public static JobReport of(List<String> lines, Map<String, Object> figures) {
    return new JobReport(null, lines, List.of(), 0, figures);
  }
}
