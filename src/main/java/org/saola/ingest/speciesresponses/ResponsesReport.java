package org.saola.ingest.speciesresponses;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What was read from recorded answers. Every file is either used or named as skipped.
 *
 * @param files how many files there were, the list of answers not counted
 * @param used how many answers became part of a record
 * @param records how many taxon concepts
 * @param skipped names of files by the reason why nothing was taken from them
 * @param withoutEnglish nested answers whose widest scope was recorded in Spanish or French only,
 *     so that some of their texts have no English
 * @param unknownKeys ignored keys with their occurrences
 * @param remarks on what is odd in the text
 */
public record ResponsesReport(
    int files,
    int used,
    int records,
    SortedMap<String, List<String>> skipped,
    List<String> withoutEnglish,
    SortedMap<String, Long> unknownKeys,
    List<String> remarks) {
  private static final int EXAMPLES = 3;

  /** The report for people, a sentence a line. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("%,d records from %,d of %,d files".formatted(records, used, files));
    skipped.forEach((reason, names) -> lines.add("skipped: " + reason + ": " + examples(names)));
    if (!withoutEnglish.isEmpty()) {
      lines.add("some texts have no English: " + examples(withoutEnglish));
    }
    unknownKeys.forEach(
        (key, count) -> lines.add("ignored the unknown key %s, %,d times".formatted(key, count)));
    remarks.forEach(remark -> lines.add("remark: " + remark));
    return lines;
  }

  private static String examples(List<String> names) {
    var shown = String.join(", ", names.subList(0, Math.min(EXAMPLES, names.size())));
    return names.size() <= EXAMPLES
        ? shown
        : "%s and %,d more".formatted(shown, names.size() - EXAMPLES);
  }
}
