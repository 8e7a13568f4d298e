package org.saola.ingest.darwincore.archive;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.blank.BlankWords;

/**
 * A row of a table of an archive.
 *
 * @param blanks what the file writes for blanks
 */
public record ArchiveRow(ArchiveTable table, CsvRecord cells, BlankWords blanks) {

  /** The first value that any of the terms has, without blanks around it; null for none. */
  public @Nullable String find(String... terms) {
    for (var term : terms) {
      var value = cell(term);
      if (value == null || value.isBlank()) {
        value = table.defaults().get(term);
      }
      if (value != null && !value.isBlank()) {
        return value.strip();
      }
    }
    return null;
  }

  private @Nullable String cell(String term) {
    var place = table.columns().get(term);
    var cell = place == null || place >= cells.getFieldCount() ? null : cells.getField(place);
    return blanks.blank(ArchiveTerms.holds(term), cell) ? null : cell;
  }

  /** Whether the table has a column for a term. */
  public boolean has(String term) {
    return table.columns().containsKey(term);
  }

  /** Counts the cells that say in a word that they are empty. */
  void countBlanks() {
    table
        .columns()
        .forEach((term, place) -> {
          var cell = place < cells.getFieldCount() ? cells.getField(place) : null;
          if (cell != null && blanks.blank(ArchiveTerms.holds(term), cell)) {
            blanks.count(term, cell);
          }
        });
  }

  /** The line on which it begins. */
  public long line() {
    return cells.getStartingLineNumber();
  }

  /** Adds an issue about the value of a term. */
  public void problem(ImportIssues issues, String term, @Nullable String value, String problem) {
    issues.add(
        new ImportIssue(table.file().name(), cells.getStartingLineNumber(), term, value, problem));
  }
}
