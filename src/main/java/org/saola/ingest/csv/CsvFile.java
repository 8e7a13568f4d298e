package org.saola.ingest.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.Bounds;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.blank.Beginning;
import org.saola.ingest.blank.BlankWords;
import org.saola.ingest.blank.DeclaredColumns;
import org.saola.ingest.blank.Holds;
import org.saola.ingest.text.Utf8Text;

/**
 * A CSV file (RFC 4180, UTF-8, comma) whose columns are found by name. Whatever is wrong becomes an
 * issue with its line, and reading goes on where that is possible.
 */
public final class CsvFile {
  /** Where a column that may be missing and is missing stands. */
  static final int ABSENT = -1;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final InputFile file;
  private final CsvColumns columns;
  private final ImportIssues issues;
  private char separator = ',';
  private int width;
  private boolean complete = true;

  /**
   * A file that must have certain columns, in any order.
   *
   * @param columns declared as in {@link DeclaredColumns#of}; others are tolerated with a remark
   */
  public CsvFile(InputFile file, List<String> columns, ImportIssues issues) {
    this(file, CsvColumns.all(columns), issues);
  }

  /** A file some of whose columns may be missing. */
  public CsvFile(InputFile file, CsvColumns columns, ImportIssues issues) {
    this.file = file;
    this.columns = columns;
    this.issues = issues;
  }

  /** The same file with another character between its cells. */
  public CsvFile separatedBy(char character) {
    separator = character;
    return this;
  }

  /**
   * Hands over row after row, those with the wrong number of cells left out. Blank lines are no
   * rows.
   *
   * @return whether every row could be handed over; if not, there is an issue that says why
   */
  public boolean read(Consumer<CsvRow> sink) {
    try (var bytes = file.open()) {
      var beginning = Beginning.of(bytes);
      var blanks = new BlankWords(file.name(), written(beginning));
      var text = Utf8Text.open(new InputFile(file.name(), file.size(), beginning::whole), issues);
      boolean all = text.isPresent() && read(text.get(), blanks, sink);
      blanks.report(issues);
      return all;
    } catch (IOException problem) {
      throw new UncheckedIOException(file.name() + " can't be read", problem);
    }
  }

  /** What the file writes for blanks; nothing that is wrong in it is said yet. */
  private Set<String> written(Beginning beginning) throws IOException {
    try (var rows = CsvReader.builder().fieldSeparator(separator).ofCsvRecord(beginning.text())) {
      var records = rows.iterator();
      if (!records.hasNext()) {
        return Set.of();
      }
      var kinds = new ArrayList<@Nullable Holds>();
      for (var cell : records.next().getFields()) {
        var name = cell.startsWith(BYTE_ORDER_MARK) ? cell.substring(1) : cell;
        kinds.add(columns.holds(columns.spelling().apply(name)));
      }
      return BlankWords.written(records, CsvRecord::getFields, kinds);
    } catch (CsvParseException _) {
      return Set.of(); // the header is broken, which is told when the file is read
    }
  }

  private boolean read(Reader text, BlankWords blanks, Consumer<CsvRow> sink) {
    var lines = new CsvLines();
    try (var csv = parser().build(lines, text);
        var records = csv.iterator()) {
      if (!records.hasNext()) {
        problem(
            0,
            "is empty; the first line must name the columns "
                + String.join(",", columns.required()));
        return false;
      }
      var header = header(records.next());
      if (header == null) {
        return false;
      }
      while (records.hasNext()) {
        hand(records.next(), header, blanks, sink);
      }
      return complete;
    } catch (CsvParseException broken) {
      if (broken.getCause() instanceof RuntimeException cause) {
        throw cause; // not about CSV: the file itself could not be read
      }
      problem(
          lines.openCellLine(),
          String.valueOf(broken.getMessage()).contains("maximum")
              ? "a cell of more than %d MB; no real one is so large; was a quote never closed?"
                  .formatted(Bounds.RECORD_BYTES >> 20)
              : "a cell begins with a quote here that is never closed, or is followed by other text"
                  + " after its closing quote; double the quotes inside the cell; the rest of the"
                  + " file was not read");
      return false;
    } catch (IOException problem) {
      throw new UncheckedIOException(file.name() + " can't be read", problem);
    }
  }

  private CsvReader.CsvReaderBuilder parser() {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .maxBufferSize(Bounds.RECORD_BYTES)
        .allowUnclosedQuote(false);
  }

  /** Places of the columns by name; null when the table can't be read. */
  private @Nullable Map<String, Integer> header(CsvLines.Line line) {
    width = line.cells().size();
    var places = new LinkedHashMap<String, Integer>();
    var twice = new ArrayList<String>();
    for (var cell : line.cells()) {
      var name = columns.spelling().apply(cell == null ? "" : cell);
      if (places.putIfAbsent(name, places.size() + twice.size()) != null) {
        twice.add(name);
      }
    }
    if (!twice.isEmpty()) {
      problem(line.number(), "names the columns %s twice".formatted(named(twice)));
      return null;
    }
    var missing = columns.required().stream().filter(name -> !places.containsKey(name)).toList();
    if (!missing.isEmpty()) {
      problem(
          line.number(),
          "lacks the columns %s; found are %s%s"
              .formatted(named(missing), named(places.keySet()), separatorHint(places)));
      return null;
    }
    remarkOthers(places);
    columns.optional().forEach(name -> places.putIfAbsent(name, ABSENT));
    return places;
  }

  private void remarkOthers(Map<String, Integer> places) {
    var others = places.keySet().stream().filter(name -> !columns.has(name)).toList();
    if (!columns.vary()) {
      others.forEach(name -> remark(name, "is not a column of this table; not read"));
      var absent =
          columns.optional().stream()
              .filter(name -> !places.containsKey(name) && !columns.extra().contains(name))
              .toList();
      if (!absent.isEmpty()) {
        remark(null, "lacks the columns %s; their values stay empty".formatted(named(absent)));
      }
    } else if (!others.isEmpty()) {
      remark(null, "has columns that are not read: " + named(others));
    }
  }

  private void remark(@Nullable String column, String remark) {
    issues.remark(new ImportIssue(file.name(), 1, column, null, remark));
  }

  private static String separatorHint(Map<String, Integer> places) {
    var only = places.size() == 1 ? places.keySet().iterator().next() : "";
    return only.contains(";") || only.contains("\t") ? "; separate cells by commas" : "";
  }

  private static String named(Iterable<String> names) {
    return String.join(", ", names);
  }

  private void hand(
      CsvLines.Line line, Map<String, Integer> header, BlankWords blanks, Consumer<CsvRow> sink) {
    if (line.cells().size() != width) {
      problem(
          line.number(),
          "this row has %d, the first line %d cells; quote cells with commas or line breaks"
              .formatted(line.cells().size(), width));
      complete = false;
      return;
    }
    blank(line, header, blanks);
    var row = new CsvRow(file.name(), line, header, blanks, issues);
    if (line.strayQuote() >= 0) {
      row.problem(
          columnAt(header, line.strayQuote()),
          line.cells().get(line.strayQuote()),
          "has a quote inside; quote the whole cell and double the quotes in it");
    }
    sink.accept(row);
  }

  /** Empties the cells that say in a word that they are empty. */
  private void blank(CsvLines.Line line, Map<String, Integer> header, BlankWords blanks) {
    header.forEach((column, place) -> {
      var kind = columns.holds(column);
      var cell = place == ABSENT ? null : line.cells().get(place);
      if (kind != null && cell != null && blanks.blank(kind, cell)) {
        blanks.count(column, cell);
        line.cells().set(place, null);
      }
    });
  }

  private static String columnAt(Map<String, Integer> header, int place) {
    return List.copyOf(header.keySet()).get(place);
  }

  private void problem(long line, String problem) {
    issues.add(new ImportIssue(file.name(), line, null, null, problem));
  }
}
