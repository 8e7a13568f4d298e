package org.saola.ingest.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;

/**
 * The layers of one table folded together: read as one layer it has the same records in the same
 * order. The oldest layer is copied row by row; what is left of the later ones is held in memory.
 */
public final class FoldedTable {
  private final String name;
  private final CsvColumns columns;
  private final List<String> written;
  private final List<InputFile> layers;
  private final Function<CsvRow, ?> reader;
  private final IntFunction<@Nullable Source> sources;

  /**
   * The row that counts.
   *
   * @param layer from 0, the oldest
   */
  public record Source(int layer, int line) {}

  /**
   * A table whose layers were read without issues.
   *
   * @param columns as they were read
   * @param reader reads a row as it was read then, which says what of it are blanks
   * @param sources where the record at each place comes from; null beyond the last one
   */
  public FoldedTable(
      String name,
      CsvColumns columns,
      List<InputFile> layers,
      Function<CsvRow, ?> reader,
      IntFunction<@Nullable Source> sources) {
    this.name = name;
    this.columns = columns;
    this.written = new ArrayList<>(columns.declared().names());
    this.layers = List.copyOf(layers);
    this.reader = reader;
    this.sources = sources;
  }

  /** The same without some columns, which no layer has. */
  public FoldedTable without(Set<String> absent) {
    written.removeAll(absent);
    return this;
  }

  /** The file name of the table. */
  public String name() {
    return name;
  }

  /** Writes the table in the format of the package; the stream stays open. */
  public void writeTo(OutputStream out) throws IOException {
    var csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(QuoteStrategies.EMPTY) // what is empty and what is missing differ
            .build(new OutputStreamWriter(out, UTF_8));
    csv.writeRecord(written);
    new Fold(later(), csv).run();
    csv.flush();
  }

  /** The rows of all layers but the oldest. */
  private Map<Source, List<@Nullable String>> later() {
    var rows = new HashMap<Source, List<@Nullable String>>();
    for (int layer = 1; layer < layers.size(); layer++) {
      int number = layer;
      read(layer, row -> rows.put(new Source(number, Math.toIntExact(row.line())), cells(row)));
    }
    return rows;
  }

  private void read(int layer, Consumer<CsvRow> sink) {
    new CsvFile(layers.get(layer), columns, new ImportIssues())
        .read(row -> {
          var _ = reader.apply(row);
          sink.accept(row);
        });
  }

  private List<@Nullable String> cells(CsvRow row) {
    var cells = new ArrayList<@Nullable String>();
    written.forEach(column -> cells.add(row.cell(column)));
    return cells;
  }

  /** One run through the records: those of the oldest layer stand in the order of its rows. */
  private final class Fold {
    private final Map<Source, List<@Nullable String>> later;
    private final CsvWriter csv;
    private int position;

    Fold(Map<Source, List<@Nullable String>> later, CsvWriter csv) {
      this.later = later;
      this.csv = csv;
    }

    void run() {
      if (!layers.isEmpty()) {
        read(0, this::addOldest);
      }
      for (var source = sources.apply(position); source != null; source = sources.apply(position)) {
        add(source);
      }
    }

    private void addOldest(CsvRow row) {
      var source = Objects.requireNonNull(sources.apply(position));
      if (source.layer() == 0) {
        csv.writeRecord(cells(row));
        position++;
      } else {
        add(source);
      }
    }

    private void add(Source source) {
      csv.writeRecord(Objects.requireNonNull(later.get(source)));
      position++;
    }
  }
}
