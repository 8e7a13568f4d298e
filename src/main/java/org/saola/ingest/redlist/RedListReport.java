package org.saola.ingest.redlist;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was read from tables of the Red List, and what became of it.
 *
 * @param tables those that were there, with their rows
 * @param assessments how many were handed over
 * @param taxa how many were handed over
 * @param newestRelease of the Red List that a DOI names, such as {@code 2025-2}; null without DOIs
 * @param unmapped values that no code list knows; kept verbatim where that is possible
 * @param withoutPlace columns with values for which the API v4 has no place; the value is empty
 * @param remarks what else was odd: missing or unknown columns, files that were not read
 */
public record RedListReport(
    List<Table> tables,
    long assessments,
    long taxa,
    @Nullable String newestRelease,
    List<Value> unmapped,
    List<Value> withoutPlace,
    List<String> remarks) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  public RedListReport {
    tables = List.copyOf(tables);
    unmapped = List.copyOf(unmapped);
    withoutPlace = List.copyOf(withoutPlace);
    remarks = List.copyOf(remarks);
  }

  /**
   * The rows of a table.
   *
   * @param read all rows of all its files
   * @param duplicates rows that repeat another one and were dropped
   * @param orphans rows of a taxon or assessment that is nowhere described; they were dropped
   * @param empty rows that say nothing; they were dropped
   */
  public record Table(String name, long read, long duplicates, long orphans, long empty) {}

  /** How often a value stands in a column. */
  public record Value(String table, String column, String value, long count) {}

  /** The report for people, a sentence a line. */
  public List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("%,d assessments of %,d taxa".formatted(assessments, taxa));
    if (newestRelease != null) {
      lines.add("the newest DOI is of Red List version " + newestRelease);
    }
    for (var table : tables) {
      lines.add(
          "%s: %,d rows, %,d duplicates dropped, %,d orphans dropped"
                  .formatted(table.name(), table.read(), table.duplicates(), table.orphans())
              + (table.empty() == 0 ? "" : ", %,d empty ones dropped".formatted(table.empty())));
    }
    for (var value : unmapped) {
      lines.add(
          "not in the code lists: %s, column %s, value \"%s\", %,d times"
              .formatted(value.table(), value.column(), value.value(), value.count()));
    }
    for (var value : withoutPlace) {
      lines.add(
          "no place in the API v4: %s, column %s, %,d values"
              .formatted(value.table(), value.column(), value.count()));
    }
    remarks.forEach(remark -> lines.add("remark: " + remark));
    return lines;
  }

  /** The same as one JSON object. */
  public String json() {
    return JSON.writeValueAsString(this);
  }
}
