package org.saola.ingest.checklist;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * What was read from an index of CITES species. No row is lost: {@code read - merged} rows, the
 * created parents and the synonyms are all records.
 *
 * @param file its name
 * @param date what the file's name says, else the time of the import; stands in for the time of
 *     change, which the file lacks
 * @param read rows of the file
 * @param merged rows that repeat another one word for word
 * @param createdParents higher taxa that rows name but that have no row
 * @param synonyms names made of the synonyms of rows
 * @param withoutListing rows whose CurrentListing is blank; their listing stays unknown
 * @param withoutAnnotations rows in an appendix that no annotation cell names; their listings have
 *     no text
 * @param unresolvedPlaces names without an ISO code of their row, and codes without a name, with
 *     their rows
 * @param unsplitSynonyms synonyms that may be more than one name
 * @param unsplitExamples the first of them
 * @param remarks on what else is odd
 */
public record ChecklistReport(
    String file,
    Instant date,
    int read,
    int merged,
    int createdParents,
    int synonyms,
    int withoutListing,
    int withoutAnnotations,
    SortedMap<String, Integer> unresolvedPlaces,
    int unsplitSynonyms,
    List<String> unsplitExamples,
    List<String> remarks) {

  public ChecklistReport {
    unsplitExamples = List.copyOf(unsplitExamples);
    remarks = List.copyOf(remarks);
  }

  public int records() {
    return read - merged + createdParents + synonyms;
  }

  /** The report for people, a sentence a line. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%,d records as of %s: %,d rows read, %,d higher taxa without a row created, %,d synonyms"
            .formatted(records(), date, read, createdParents, synonyms));
    addIfAny(lines, merged, "%,d rows repeat another one and were merged");
    addIfAny(lines, withoutListing, "%,d rows have no CurrentListing");
    addIfAny(
        lines,
        withoutAnnotations,
        "%,d listed rows have no annotation; their listings are without text");
    addIfAny(lines, unsplitSynonyms, "%,d synonyms don't begin as a name of two words:");
    unsplitExamples.forEach(example -> lines.add("  " + example));
    addIfAny(lines, unresolvedPlaces.size(), "%,d places have no ISO code or no name:");
    unresolvedPlaces.forEach((place, rows) -> lines.add("  %s, %,d rows".formatted(place, rows)));
    remarks.forEach(remark -> lines.add("remark: " + remark));
    return lines;
  }

  private static void addIfAny(List<String> lines, int count, String text) {
    if (count > 0) {
      lines.add(text.formatted(count));
    }
  }
}
