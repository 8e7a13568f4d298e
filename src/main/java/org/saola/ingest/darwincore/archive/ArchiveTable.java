package org.saola.ingest.darwincore.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.Progress;
import org.saola.ingest.Utf8Text;

/**
 * A table of an archive.
 *
 * @param type simple name of what a row is, in lower case, such as {@code distribution}
 * @param columns places by {@linkplain Term#simple simple} terms
 * @param defaults values of terms where no cell has one
 */
public record ArchiveTable(
    String type,
    InputFile file,
    TableFormat format,
    Map<String, Integer> columns,
    Map<String, String> defaults) {

  public ArchiveTable {
    columns = Map.copyOf(columns);
    defaults = Map.copyOf(defaults);
  }

  /**
   * Hands over all rows; what is wrong becomes an issue.
   *
   * @return how many there are
   */
  public long read(ImportIssues issues, Consumer<ArchiveRow> sink) {
    var text = open(issues);
    if (text == null) {
      return 0;
    }
    long count = 0;
    try (var rows = parser().ofCsvRecord(text)) {
      int width = -1;
      int left = format.headerLines();
      for (var row : rows) {
        if (left > 0) {
          left--;
          width = row.getFieldCount();
        } else if (width >= 0 && row.getFieldCount() > width) {
          addTooLong(row, width, issues);
        } else {
          remarkShort(row, width, issues);
          sink.accept(new ArchiveRow(this, row));
          count++;
        }
      }
    } catch (CsvParseException broken) {
      if (broken.getCause() instanceof RuntimeException cause) {
        throw cause; // not about CSV: the file itself could not be read
      }
      issues.add(
          new ImportIssue(
              file.name(),
              0,
              null,
              null,
              "a quoted cell is never closed, or is followed by other text; double the quotes"
                  + " inside cells: "
                  + broken.getMessage()));
    } catch (IOException problem) {
      throw new UncheckedIOException(file.name() + " can't be read", problem);
    }
    return count;
  }

  /** The same table; whoever reads it moves {@code step} on. */
  public ArchiveTable countedBy(Progress.Step step) {
    return new ArchiveTable(type, file.countedBy(step), format, columns, defaults);
  }

  private @Nullable Reader open(ImportIssues issues) {
    return format.charset().equals(UTF_8)
        ? Utf8Text.open(file, issues).orElse(null)
        : new InputStreamReader(file.open(), format.charset());
  }

  private CsvReader.CsvReaderBuilder parser() {
    return CsvReader.builder()
        .fieldSeparator(format.separator())
        .quoteCharacter(format.quote())
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false);
  }

  private void addTooLong(CsvRecord row, int width, ImportIssues issues) {
    issues.add(
        new ImportIssue(
            file.name(),
            row.getStartingLineNumber(),
            null,
            null,
            "this row has %d, the first line %d cells; a separator inside a cell must be quoted or"
                    .formatted(row.getFieldCount(), width)
                + " taken out"));
  }

  /** Programs often leave empty cells at the end out; a cell with a line break looks the same. */
  private void remarkShort(CsvRecord row, int width, ImportIssues issues) {
    if (row.getFieldCount() < width) {
      issues.remark(
          new ImportIssue(
              file.name(),
              row.getStartingLineNumber(),
              null,
              null,
              "this row has %d, the first line %d cells; the others were taken as empty"
                  .formatted(row.getFieldCount(), width)));
    }
  }
}
