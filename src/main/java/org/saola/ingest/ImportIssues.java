package org.saola.ingest;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects what is wrong with an input, and what is merely odd; keeps the first ones of each and
 * counts the rest.
 */
public final class ImportIssues {
  /** How many issues are kept and shown. */
  public static final int LIMIT = 100;

  private final List<ImportIssue> kept = new ArrayList<>();
  private final List<ImportIssue> remarks = new ArrayList<>();
  private long count;

  public void add(ImportIssue issue) {
    count++;
    if (kept.size() < LIMIT) {
      kept.add(issue);
    }
  }

  /** Notes something odd that doesn't stop the import, such as a column nobody reads. */
  public void remark(ImportIssue remark) {
    if (remarks.size() < LIMIT) {
      remarks.add(remark);
    }
  }

  public long count() {
    return count;
  }

  /** The first {@value #LIMIT} issues, in the order in which they were met. */
  public List<ImportIssue> kept() {
    return List.copyOf(kept);
  }

  /** The first {@value #LIMIT} remarks, in the order in which they were met. */
  public List<ImportIssue> remarks() {
    return List.copyOf(remarks);
  }

  /**
   * Ends the import when anything was wrong.
   *
   * @throws RefusedInput with all kept issues
   */
  public void refuseIfAny(String input) {
    if (count > 0) {
      throw new RefusedInput(input, kept(), count);
    }
  }
}
