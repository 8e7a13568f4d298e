package org.saola.ingest.website;

import java.util.Locale;
import java.util.Set;
import org.saola.ingest.csv.CsvRow;

/** Cells that say whether something is valid, in the words that files use. */
final class Truth {
  private static final Set<String> YES = Set.of("true", "t", "yes", "valid", "current", "1");
  private static final Set<String> NO =
      Set.of("false", "f", "no", "not valid", "invalid", "not current", "0");

  private Truth() {}

  /** Whether it is; an issue when the cell doesn't tell. */
  static boolean of(CsvRow row, String column) {
    var word = TaxonCells.text(row, column).toLowerCase(Locale.ROOT);
    if (!YES.contains(word) && !NO.contains(word)) {
      row.problem(column, TaxonCells.word(row, column), "is needed here: true or false");
    }
    return YES.contains(word);
  }
}
