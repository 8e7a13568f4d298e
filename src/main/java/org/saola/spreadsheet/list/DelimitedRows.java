package org.saola.spreadsheet.list;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.saola.message.WrittenNumber;

/** The rows of a text with delimiters. */
final class DelimitedRows extends ListRows {
  private final CsvReader<CsvRecord> csv;
  private final CloseableIterator<CsvRecord> records;
  private long line;

  DelimitedRows(Reader text, char delimiter) {
    csv =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .maxBufferSize(ListBounds.ROW_CHARACTERS)
            .allowUnclosedQuote(false)
            .ofCsvRecord(text);
    records = csv.iterator();
  }

  @Override
  @Nullable ListRow read() throws IOException {
    try {
      if (!records.hasNext()) {
        return null;
      }
      var fields = records.next();
      line = fields.getStartingLineNumber();
      for (var field : fields.getFields()) {
        if (field.length() > ListBounds.CELL_CHARACTERS) {
          throw ListBounds.longCell(line);
        }
      }
      return new ListRow(line, fields.getFields());
    } catch (CsvParseException broken) {
      if (broken.getCause() instanceof IOException cause) {
        throw cause;
      }
      if (broken.getCause() instanceof UncheckedIOException cause) {
        throw new IOException(cause);
      }
      throw String.valueOf(broken.getMessage()).contains("maximum")
          ? ListBounds.longLine(line + 1)
          : new UnreadableList("list.quote", new WrittenNumber(line));
    }
  }

  @Override
  public void close() {
    try (csv) {
      records.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
