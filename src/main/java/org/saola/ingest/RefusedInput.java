package org.saola.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * An input that can't be taken; nothing was changed. The command line shows it and exits with 2.
 */
public final class RefusedInput extends RuntimeException {
  private final transient List<ImportIssue> issues;
  private final long count;

  /** Refuses an input as a whole; {@code problem} says what is wrong and what would be right. */
  public RefusedInput(String problem) {
    super(problem, null, false, false);
    this.issues = List.of();
    this.count = 0;
  }

  /** Refuses an input for its issues, of which {@code count} were met in all. */
  public RefusedInput(String input, List<ImportIssue> issues, long count) {
    super(
        "%s can't be imported: %,d %s found, nothing was changed"
            .formatted(input, count, count == 1 ? "problem was" : "problems were"),
        null,
        false,
        false);
    this.issues = List.copyOf(issues);
    this.count = count;
  }

  /** The issues to show; may be fewer than {@link #count}. */
  public List<ImportIssue> issues() {
    return issues;
  }

  public long count() {
    return count;
  }

  /** The same for people, with how many more there are. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    issues.forEach(issue -> lines.add(issue.toString()));
    if (count > issues.size()) {
      lines.add("... and %,d more".formatted(count - issues.size()));
    }
    return lines;
  }
}
