package org.saola.ingest.darwincore.archive;

import de.siegmar.fastcsv.reader.CsvRecord;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;

/** A row of a table of an archive. */
public record ArchiveRow(ArchiveTable table, CsvRecord cells) {

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
    return place == null || place >= cells.getFieldCount() ? null : cells.getField(place);
  }

  /** Adds an issue about the value of a term. */
  public void problem(ImportIssues issues, String term, @Nullable String value, String problem) {
    issues.add(
        new ImportIssue(table.file().name(), cells.getStartingLineNumber(), term, value, problem));
  }
}
