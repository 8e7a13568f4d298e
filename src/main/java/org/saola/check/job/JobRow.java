package org.saola.check.job;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.check.CheckedRow;
import org.saola.check.CheckedRow.Verdict;
import org.saola.spreadsheet.list.ListRow;

/**
 * What is kept of a row that was checked, as little as is shown.
 *
 * @param source the row as it came, to be checked again; null for what is not in doubt
 */
public record JobRow(
    long number, String name, Verdict verdict, @Nullable ListRow source, String[] cells) {
  private static final List<String> KEPT =
      List.of(
          "as_of",
          "cites_id",
          "cites_name",
          "cites_match",
          "cites_reasons",
          "cites_proposed",
          "cites_decision",
          "cites_state",
          "cites_appendix",
          "cites_annotation",
          "eu_state",
          "eu_annex",
          "iucn_id",
          "iucn_name",
          "iucn_match",
          "iucn_reasons",
          "iucn_proposed",
          "iucn_decision",
          "iucn_state",
          "iucn_category",
          "iucn_year",
          "iucn_scope",
          "iucn_other_scopes",
          "relation",
          "same_concept",
          "country_code",
          "cites_quotas",
          "cites_suspensions",
          "eu_decisions");

  static JobRow of(CheckedRow row) {
    return new JobRow(
        row.number(),
        row.name(),
        row.verdict(),
        row.verdict() == Verdict.DOUBTFUL ? row.source() : null,
        KEPT.stream().map(row::value).toArray(String[]::new));
  }

  /** The same as one of which a person has decided, so that it can be decided anew. */
  JobRow decidedOf(ListRow row) {
    return new JobRow(number, name, verdict, row, cells);
  }

  /** What was found in a column; empty for nothing. */
  public String value(String column) {
    int place = KEPT.indexOf(column);
    if (place < 0) {
      throw new IllegalArgumentException("%s is not kept".formatted(column));
    }
    return cells[place];
  }

  /** Whether a person decided it here, whatever came of it. */
  public boolean isDecided() {
    return source != null && verdict != Verdict.DOUBTFUL;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JobRow row && row.number == number && sameCells(row);
  }

  private boolean sameCells(JobRow other) {
    return IntStream.range(0, cells.length).allMatch(i -> cells[i].equals(other.cells[i]));
  }

  @Override
  public int hashCode() {
    return Long.hashCode(number);
  }
}
