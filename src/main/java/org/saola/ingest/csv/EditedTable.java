package org.saola.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.InputFile;

/**
 * A small table of our own, of which rows are left out and cells changed before it is imported.
 *
 * @param name of its file
 * @param columns in their order
 * @param rows each a cell for every column that isn't missing, by its name
 */
public record EditedTable(
    String name, List<String> columns, List<Map<String, @Nullable String>> rows) {

  public EditedTable {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** Reads all of a table that is known to be sound. */
  public static EditedTable read(InputFile file) {
    try (var csv =
        CsvReader.builder().build(new CsvLines(), new InputStreamReader(file.open(), UTF_8))) {
      var lines = csv.stream().toList();
      var columns = lines.getFirst().cells().stream().map(String::valueOf).toList();
      var rows = lines.stream().skip(1).map(line -> row(columns, line.cells())).toList();
      return new EditedTable(file.name(), columns, rows);
    } catch (IOException problem) {
      throw new UncheckedIOException(file.name() + " can't be read", problem);
    }
  }

  private static Map<String, @Nullable String> row(
      List<String> columns, List<@Nullable String> cells) {
    var row = new TreeMap<String, @Nullable String>();
    for (int column = 0; column < columns.size(); column++) {
      row.put(columns.get(column), cells.get(column));
    }
    return row;
  }

  /** The same with some of the rows. */
  public EditedTable where(Predicate<Map<String, @Nullable String>> wanted) {
    return new EditedTable(name, columns, rows.stream().filter(wanted).toList());
  }

  /** The table as a file; what is empty and what is missing differ in it as before. */
  public InputFile file() {
    var text = new StringWriter();
    try (var csv = CsvWriter.builder().quoteStrategy(QuoteStrategies.EMPTY).build(text)) {
      csv.writeRecord(columns);
      for (var row : rows) {
        var cells = new ArrayList<@Nullable String>(columns.size());
        columns.forEach(column -> cells.add(row.get(column)));
        csv.writeRecord(cells);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory can always be written to", impossible);
    }
    var bytes = text.toString().getBytes(UTF_8);
    return new InputFile(name, bytes.length, () -> new ByteArrayInputStream(bytes));
  }
}
