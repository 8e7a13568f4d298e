package org.saola.ingest.darwincore.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.blank.Beginning;
import org.saola.ingest.blank.BlankWords;
import org.saola.ingest.blank.Holds;
import org.saola.ingest.text.Utf8Text;
import org.saola.progress.Progress;

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
    try (var bytes = file.open()) {
      var beginning = Beginning.of(bytes);
      var blanks = new BlankWords(file.name(), written(beginning));
      var text = open(beginning.whole(), issues);
      long count = text == null ? 0 : read(text, blanks, issues, sink);
      blanks.report(issues);
      return count;
    } catch (IOException problem) {
      throw new UncheckedIOException(file.name() + " can't be read", problem);
    }
  }

  private Set<String> written(Beginning beginning) throws IOException {
    var kinds = new ArrayList<@Nullable Holds>();
    int width = columns.values().stream().mapToInt(place -> place + 1).max().orElse(0);
    kinds.addAll(Collections.nCopies(width, null));
    columns.forEach((term, place) -> kinds.set(place, ArchiveTerms.known(term)));
    try (var rows = parser(true).ofCsvRecord(beginning.text(format.charset()))) {
      return BlankWords.written(rows.iterator(), CsvRecord::getFields, kinds);
    }
  }

  private long read(
      Reader text, BlankWords blanks, ImportIssues issues, Consumer<ArchiveRow> sink) {
    long count = 0;
    try (var rows = parser(false).ofCsvRecord(text)) {
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
          var read = new ArchiveRow(this, row, blanks);
          read.countBlanks();
          sink.accept(read);
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

  private @Nullable Reader open(InputStream bytes, ImportIssues issues) {
    return format.charset().equals(UTF_8)
        ? Utf8Text.open(new InputFile(file.name(), file.size(), () -> bytes), issues).orElse(null)
        : new InputStreamReader(bytes, format.charset());
  }

  private CsvReader.CsvReaderBuilder parser(boolean allowUnclosedQuote) {
    return CsvReader.builder()
        .fieldSeparator(format.separator())
        .quoteCharacter(format.quote())
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(allowUnclosedQuote);
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
