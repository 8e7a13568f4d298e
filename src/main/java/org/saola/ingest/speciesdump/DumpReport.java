package org.saola.ingest.speciesdump;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.saola.language.Language;

/**
 * What was read from a dump.
 *
 * @param files names by language
 * @param deleted names that were deleted, accepted or not
 * @param unknownKeys ignored keys with their occurrences
 * @param unmatchedElements listings, quotas and so on that one language has and another lacks
 * @param remarks on what is odd in the text
 */
public record DumpReport(
    Map<Language, String> files,
    int accepted,
    int synonyms,
    int deleted,
    SortedMap<String, Long> unknownKeys,
    long unmatchedElements,
    List<String> remarks) {

  public int records() {
    return accepted + synonyms + deleted;
  }

  /** The report for people, a sentence a line. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%,d records in %s: %,d accepted names, %,d synonyms, %,d deleted"
            .formatted(
                records(),
                String.join(", ", files.keySet().stream().map(Language::code).toList()),
                accepted,
                synonyms,
                deleted));
    unknownKeys.forEach(
        (key, count) -> lines.add("ignored the unknown key %s, %,d times".formatted(key, count)));
    if (unmatchedElements > 0) {
      lines.add("%,d elements lack a translation".formatted(unmatchedElements));
    }
    remarks.forEach(remark -> lines.add("remark: " + remark));
    return lines;
  }
}
