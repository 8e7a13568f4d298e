package org.saola.ingest.checklist;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.NamedInput;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.blank.Beginning;
import org.saola.ingest.blank.BlankWords;
import org.saola.ingest.blank.Holds;
import org.saola.ingest.blank.NamibiaOrBlank;
import org.saola.ingest.text.RemarkedStream;
import org.saola.progress.Progress;
import org.saola.taxonomy.Rank;

/** Reads the rows of an index of CITES species; columns are found by name, in any order. */
final class ChecklistCsv {
  /** Ids above are given to taxa that the file names but has no row for. */
  static final int LARGEST_ID = 2_000_000_000;

  private static final String RANKS =
      Arrays.stream(Rank.values()).map(Rank::name).collect(Collectors.joining(", "));
  private static final EnumSet<Column> UNIQUE =
      EnumSet.of(Column.TAXON_ID, Column.FULL_NAME, Column.SYNONYMS_WITH_AUTHORS, Column.SYNONYMS);

  private final String file;
  private final ImportIssues issues = new ImportIssues();
  private final Map<String, String> pool = new HashMap<>();
  private final Map<Integer, ChecklistRow> rows = new LinkedHashMap<>();
  private @Nullable Column[] columns = new Column[0];
  private BlankWords blanks = new BlankWords("", Set.of());
  private int read;

  private ChecklistCsv(String file) {
    this.file = file;
  }

  /**
   * The rows of a file.
   *
   * @param read how many rows the file has
   * @param merged how many of them repeat another one word for word
   * @param taxa the others, in the order of the file
   * @param remarks on what is odd
   * @param columns those of the file that are read
   */
  record Rows(
      int read, int merged, List<ChecklistRow> taxa, List<String> remarks, Set<Column> columns) {

    /** Of several files; the columns are those that all of them have. */
    static Rows joined(List<Rows> files) {
      var taxa = new LinkedHashMap<Integer, ChecklistRow>();
      var remarks = new ArrayList<String>();
      var columns = new HashSet<>(files.getFirst().columns);
      for (var file : files) {
        remarks.addAll(file.remarks);
        columns.retainAll(file.columns);
        for (var row : file.taxa) {
          var twin = taxa.putIfAbsent(row.id(), row);
          if (twin != null && twin.difference(row).isPresent()) {
            throw new RefusedInput(
                "taxon %d stands in two files, which tell it differently; take files of one day"
                    .formatted(row.id()));
          }
        }
      }
      int read = files.stream().mapToInt(Rows::read).sum();
      return new Rows(read, read - taxa.size(), List.copyOf(taxa.values()), remarks, columns);
    }
  }

  /**
   * Reads a whole file.
   *
   * @throws RefusedInput if it isn't UTF-8 CSV with the needed columns, a row is malformed, or two
   *     rows of one taxon differ
   */
  static Rows read(NamedInput input, Progress progress) {
    var csv = new ChecklistCsv(input.name());
    try (var step = progress.start("read " + input.name(), "rows", -1);
        var bytes = input.open()) {
      var beginning = Beginning.of(bytes);
      csv.blanks = new BlankWords(input.name(), written(beginning));
      var text = RemarkedStream.table(input.name(), beginning.whole(), csv.issues);
      var records =
          CsvReader.builder()
              .detectBomHeader(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .ofCsvRecord(new InputStreamReader(text, UTF_8.newDecoder()));
      for (var record : records) {
        csv.add(record);
        step.add(1);
      }
    } catch (CsvParseException | UncheckedIOException | IOException broken) {
      throw csv.unreadable(broken);
    }
    csv.issues.refuseIfAny(input.name());
    if (csv.read == 0) {
      throw new RefusedInput(input.name() + " has no rows; a row for each taxon is needed");
    }
    csv.blanks.report(csv.issues);
    return new Rows(
        csv.read,
        csv.read - csv.rows.size(),
        new ArrayList<>(csv.rows.values()),
        csv.issues.remarks().stream().map(ImportIssue::toString).toList(),
        Arrays.stream(csv.columns).filter(Objects::nonNull).collect(Collectors.toSet()));
  }

  private static Set<String> written(Beginning beginning) throws IOException {
    try (var rows = CsvReader.builder().ofCsvRecord(beginning.text())) {
      var records = rows.iterator();
      var kinds = new ArrayList<@Nullable Holds>();
      for (var header : records.hasNext() ? records.next().getFields() : List.<String>of()) {
        kinds.add(column(header).map(Column::holds).orElse(null));
      }
      return BlankWords.written(records, CsvRecord::getFields, kinds);
    }
  }

  private static Optional<Column> column(String header) {
    return Column.find(header.startsWith("\uFEFF") ? header.substring(1) : header);
  }

  private RefusedInput unreadable(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CharacterCodingException) {
        return new RefusedInput(
            "%s is not in UTF-8 (after row %,d); save it as CSV UTF-8".formatted(file, read));
      }
      if (cause instanceof EOFException || cause instanceof ZipException) {
        return new RefusedInput(
            "%s: the gzip file is cut off or damaged after row %,d; download it again"
                .formatted(file, read));
      }
    }
    return new RefusedInput(
        "%s can't be read as CSV after row %,d: %s".formatted(file, read, failure.getMessage()));
  }

  private void add(CsvRecord csv) {
    if (columns.length == 0) {
      readHeader(csv);
      return;
    }
    read++;
    if (csv.getFieldCount() != columns.length) {
      issue(
          csv,
          null,
          null,
          "%d fields, but the header has %d".formatted(csv.getFieldCount(), columns.length));
      return;
    }
    row(csv).ifPresent(row -> add(csv, row));
  }

  private void add(CsvRecord csv, ChecklistRow row) {
    var twin = rows.putIfAbsent(row.id(), row);
    if (twin != null) {
      twin.difference(row)
          .ifPresent(column ->
              issue(
                  csv,
                  column,
                  row.find(column),
                  "the taxon %d stands differently in line %d; one row a taxon is needed"
                      .formatted(row.id(), twin.line())));
    }
  }

  private void readHeader(CsvRecord header) {
    var found = EnumSet.noneOf(Column.class);
    columns = new Column[header.getFieldCount()];
    for (int at = 0; at < columns.length; at++) {
      var column = column(header.getField(at));
      if (column.isPresent() && !found.add(column.get())) {
        throw new RefusedInput(
            "%s:1: the column %s comes twice".formatted(file, column.get().header()));
      }
      columns[at] = column.orElse(null);
    }
    var missing =
        Arrays.stream(Column.values())
            .filter(column -> column.required() && !found.contains(column))
            .map(Column::header)
            .collect(Collectors.joining(", "));
    if (!missing.isEmpty()) {
      throw new RefusedInput(
          "%s:1: no column %s; the first line must name the columns of an index of CITES species"
              .formatted(file, missing));
    }
  }

  private Optional<ChecklistRow> row(CsvRecord csv) {
    var cells = new EnumMap<Column, String>(Column.class);
    for (int at = 0; at < columns.length; at++) {
      var column = columns[at];
      var cell = csv.getField(at);
      if (column != null && blanks.blank(column.holds(), cell)) {
        blanks.count(column.header(), cell);
      } else if (column != null && !cell.isBlank()) {
        cells.put(
            column,
            UNIQUE.contains(column) ? cell.strip() : pool.computeIfAbsent(cell, String::strip));
      }
    }
    boolean told = tellNamibia(csv, cells);
    var id = id(csv, cells.get(Column.TAXON_ID));
    var rank = rank(csv, cells.get(Column.RANK_NAME));
    boolean whole = told && id != null && rank != null;
    for (var column : List.of(Column.FULL_NAME, Column.KINGDOM)) {
      if (!cells.containsKey(column)) {
        issue(csv, column, null, "a name is needed here");
        whole = false;
      }
    }
    return whole && id != null && rank != null
        ? Optional.of(new ChecklistRow(csv.getStartingLineNumber(), id, rank, cells))
        : Optional.empty();
  }

  /** Whether it is clear that a lone code NA is that of Namibia, or a blank. */
  private boolean tellNamibia(CsvRecord csv, Map<Column, String> cells) {
    if (!Holds.NA.equals(cells.get(Column.ISO_CODES))) {
      return true;
    }
    boolean hasNames = Arrays.asList(columns).contains(Column.PLACE_NAMES);
    var meaning =
        NamibiaOrBlank.of(hasNames, cells.get(Column.PLACE_NAMES), blanks.writes(Holds.NA));
    if (meaning == NamibiaOrBlank.BLANK) {
      blanks.count(Column.ISO_CODES.header(), Holds.NA);
      cells.remove(Column.ISO_CODES);
    } else if (meaning == NamibiaOrBlank.UNTOLD) {
      issue(csv, Column.ISO_CODES, Holds.NA, NamibiaOrBlank.MEND);
    }
    return meaning != NamibiaOrBlank.UNTOLD;
  }

  private @Nullable Integer id(CsvRecord csv, @Nullable String cell) {
    var text = cell == null ? "" : cell;
    if (text.matches("\\d{1,10}")) {
      long id = Long.parseLong(text);
      if (id > 0 && id <= LARGEST_ID) {
        return (int) id;
      }
    }
    issue(
        csv, Column.TAXON_ID, cell, "a whole number from 1 to %d is needed".formatted(LARGEST_ID));
    return null;
  }

  private @Nullable Rank rank(CsvRecord csv, @Nullable String cell) {
    for (var rank : Rank.values()) {
      if (cell != null && rank.name().equalsIgnoreCase(cell)) {
        return rank;
      }
    }
    issue(csv, Column.RANK_NAME, cell, "unknown rank; one of " + RANKS + " is needed");
    return null;
  }

  private void issue(
      CsvRecord csv, @Nullable Column column, @Nullable String value, String problem) {
    issues.add(
        new ImportIssue(
            file,
            csv.getStartingLineNumber(),
            column == null ? null : column.header(),
            value,
            problem));
  }
}
