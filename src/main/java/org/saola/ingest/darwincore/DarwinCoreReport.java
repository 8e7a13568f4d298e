package org.saola.ingest.darwincore;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was read from an archive.
 *
 * @param rows by table that something was taken from
 * @param ignoredTables tables of which nothing was taken
 * @param taxa with species that only stand above assessed subspecies and the like
 * @param otherRanks threat statuses of taxa that are neither species nor below one; left out
 * @param unclear threat statuses of names that contradict their rank, or are none; left out
 * @param synonymsWithStatus threat statuses of synonyms; left out
 * @param contradictions taxa with several threat statuses, none of which is for the scope; the
 *     first was taken
 * @param orphans rows of extensions that belong to no name, by table
 * @param unmapped values without counterpart in the Red List, with their occurrences; threat
 *     statuses among them are kept as they are
 * @param remarks on what is odd, the first ones
 */
public record DarwinCoreReport(
    String scope,
    @Nullable String scopeCode,
    String year,
    SortedMap<String, Long> rows,
    List<String> ignoredTables,
    int assessments,
    int taxa,
    int synonyms,
    int otherRanks,
    int unclear,
    int synonymsWithStatus,
    int contradictions,
    SortedMap<String, Long> orphans,
    SortedMap<String, Long> unmapped,
    List<String> remarks) {

  /** The report for people, a sentence a line. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add(
        "%,d assessments of %s (scope %s) in %s, %,d taxa with %,d synonyms"
            .formatted(assessments, scope, scopeCode, year, taxa, synonyms));
    rows.forEach((table, count) -> lines.add("%s: %,d rows".formatted(table, count)));
    ignoredTables.forEach(
        table -> lines.add(table + ": not read, the Red List has no place for it"));
    addIfAny(lines, otherRanks, "left out: %,d threat statuses of taxa above species");
    addIfAny(
        lines,
        unclear,
        "left out: %,d threat statuses of names that contradict their rank, or are none; see the"
            + " remarks");
    addIfAny(lines, synonymsWithStatus, "left out: %,d threat statuses of synonyms");
    addIfAny(
        lines,
        contradictions,
        "%,d taxa have several threat statuses and none for the scope by its name; the first was"
            + " taken");
    orphans.forEach(
        (table, count) -> lines.add("%s: %,d rows belong to no name".formatted(table, count)));
    unmapped.forEach((value, count) -> lines.add("unmapped %s, %,d times".formatted(value, count)));
    remarks.forEach(remark -> lines.add("remark: " + remark));
    return lines;
  }

  private static void addIfAny(List<String> lines, int count, String sentence) {
    if (count > 0) {
      lines.add(sentence.formatted(count));
    }
  }
}
