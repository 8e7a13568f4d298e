package org.saola.decision.rules;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Designation;
import org.saola.status.law.LawRow;
import org.saola.taxonomy.Taxon;

/** A listing row as it binds one of the subjects. */
record AppliedRow(LawRow row, Taxon subject) {

  /** All that bind the population of the movement's place. */
  static List<AppliedRow> of(Designation designation, Movement movement) {
    return movement.subjects().stream()
        .flatMap(subject ->
            movement
                .law()
                .listings()
                .atPlace(designation, subject, movement.date(), movement.place())
                .stream()
                .map(row -> new AppliedRow(row, subject)))
        .toList();
  }

  /** Those of the strictest appendix or annex. */
  static List<AppliedRow> strictest(Designation designation, List<AppliedRow> rows) {
    return rows.stream()
        .map(AppliedRow::symbol)
        .min(Comparator.comparingInt(designation.symbols()::indexOf))
        .map(strictest -> rows.stream().filter(row -> row.symbol().equals(strictest)).toList())
        .orElse(List.of());
  }

  String symbol() {
    return row.symbol();
  }

  boolean hasNote() {
    var notes = row.change().notes();
    return told(notes.fullNote().en()) || told(notes.shortNote().en());
  }

  private static boolean told(@Nullable String text) {
    return text != null && !text.isEmpty();
  }
}
