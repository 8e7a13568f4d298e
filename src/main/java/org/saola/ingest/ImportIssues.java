package org.saola.ingest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what is wrong with an input, and what is merely odd; keeps the first ones of each and
 * counts the rest.
 */
public final class ImportIssues {
  /** How many issues are kept and shown. */
  public static final int LIMIT = 100;

  private final List<ImportIssue> kept = new ArrayList<>();
  private final List<ImportIssue> remarks = new ArrayList<>();
  private final Map<String, ImportIssue> notes = new LinkedHashMap<>();
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

  /**
   * Notes something odd about a whole file, however often it is read.
   *
   * @param kind of several notes of one kind the last counts
   */
  public void noteOfFile(String kind, ImportIssue remark) {
    var key = kind + " " + remark.file();
    if (notes.size() < LIMIT || notes.containsKey(key)) {
      notes.put(key, remark);
    }
  }

  public long count() {
    return count;
  }

  /** The first {@value #LIMIT} issues, in the order in which they were met. */
  public List<ImportIssue> kept() {
    return List.copyOf(kept);
  }

  /**
   * The first {@value #LIMIT} remarks, in the order in which they were met, then notes of files.
   */
  public List<ImportIssue> remarks() {
    var all = new ArrayList<>(remarks);
    all.addAll(notes.values());
    return List.copyOf(all);
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
