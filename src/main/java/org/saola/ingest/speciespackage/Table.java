package org.saola.ingest.speciespackage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.InputFile;
import org.saola.ingest.blank.DeclaredColumns;
import org.saola.ingest.csv.CsvColumns;
import org.saola.ingest.csv.CsvFile;
import org.saola.ingest.csv.CsvRow;
import org.saola.ingest.csv.FoldedTable;

/** The records of one table, of all layers, each with the place where it stands. */
final class Table<T> {
  /** Stands for a row that is there but could not be understood. */
  private static final int FAULTY = -1;

  private final TableLayout<T> format;
  private final ImportIssues issues;
  private final List<T> records = new ArrayList<>();
  private final Map<Object, Integer> positions = new HashMap<>();
  private final List<InputFile> layers = new ArrayList<>();
  private int[] lines = new int[16];
  private int[] layerOf = new int[16];
  private boolean complete = true;

  /** The columns that a package may have besides, and that a layer has. */
  private final Set<String> extra = new LinkedHashSet<>();

  Table(TableLayout<T> format, ImportIssues issues) {
    this.format = format;
    this.issues = issues;
  }

  /** The records in the order of the files; those that a later layer replaced keep their place. */
  List<T> records() {
    return Collections.unmodifiableList(records);
  }

  TableLayout<T> format() {
    return format;
  }

  /** Notes that the table is missing altogether. */
  void missing(String problem) {
    complete = false;
    issues.add(new ImportIssue(format.file(), 0, null, null, problem));
  }

  /** Lays the rows of {@code file} over those read before. */
  void overlay(InputFile file) {
    layers.add(file);
    boolean all =
        new CsvFile(file, CsvColumns.all(format.columns(), format.extra()), issues).read(this::add);
    complete = complete && all;
  }

  /** Whether any layer has it. */
  boolean present() {
    return !layers.isEmpty();
  }

  private static Stream<String> names(List<String> declarations) {
    return declarations.isEmpty()
        ? Stream.empty()
        : DeclaredColumns.of(declarations).names().stream();
  }

  private void add(CsvRow row) {
    names(format.extra()).filter(row::has).forEach(extra::add);
    var record = format.reader().apply(row);
    var key = format.key().apply(record);
    if (row.faulty()) {
      if (key instanceof Integer id && id > 0) {
        positions.putIfAbsent(id, FAULTY);
      } else {
        complete = false;
      }
      return;
    }
    var earlier = positions.putIfAbsent(key, records.size());
    if (earlier == null) {
      put(records.size(), record, row.line());
    } else if (earlier != FAULTY) {
      again(earlier, record, row);
    }
  }

  private void again(int earlier, T record, CsvRow row) {
    if (layerOf[earlier] != layers.size() - 1) {
      put(earlier, record, row.line());
    } else if (format.unique()) {
      row.problem(
          format.keyColumns(),
          format.key().apply(record) instanceof Integer id ? id.toString() : null,
          "stands twice in this file, first on line %d; each must be unique"
              .formatted(lines[earlier]));
    } else {
      put(records.size(), record, row.line());
    }
  }

  private void put(int position, T record, long line) {
    if (position == records.size()) {
      records.add(record);
    } else {
      records.set(position, record);
    }
    if (position == lines.length) {
      lines = Arrays.copyOf(lines, position * 2);
      layerOf = Arrays.copyOf(layerOf, position * 2);
    }
    lines[position] = (int) line;
    layerOf[position] = layers.size() - 1;
  }

  /** All layers as one table of the same records in the same order; reads the files again. */
  FoldedTable folded() {
    var columns = CsvColumns.all(format.columns(), format.extra());
    var absent = new HashSet<>(columns.extra());
    absent.removeAll(extra);
    return new FoldedTable(format.file(), columns, layers, format.reader(), this::source)
        .without(absent);
  }

  /** Where the record at a place comes from; null beyond the last one. */
  private FoldedTable.@Nullable Source source(int position) {
    return position < records.size()
        ? new FoldedTable.Source(layerOf[position], lines[position])
        : null;
  }

  /** The record with this key; null when there is none or it could not be understood. */
  @Nullable T find(Object key) {
    var position = positions.get(key);
    return position == null || position == FAULTY ? null : records.get(position);
  }

  /** Whether there is certainly no record with this key; unreadable rows leave that open. */
  boolean lacks(Object key) {
    return complete && !positions.containsKey(key);
  }

  /** Looks at every record together with its place. */
  void check(BiConsumer<T, Place> check) {
    for (int position = 0; position < records.size(); position++) {
      check.accept(records.get(position), new Place(position));
    }
  }

  /** Adds an issue for each record whose combination of columns an earlier record has. */
  void checkUnique(String columns, Function<T, Object> combination) {
    var first = HashMap.<Object, Integer>newHashMap(records.size());
    for (int position = 0; position < records.size(); position++) {
      var earlier = first.putIfAbsent(combination.apply(records.get(position)), position);
      if (earlier != null) {
        new Place(position)
            .problem(
                columns, null, "is the same pair as in " + new Place(earlier) + "; one is enough");
      }
    }
  }

  /** Where a record stands. */
  final class Place {
    private final int position;

    private Place(int position) {
      this.position = position;
    }

    void problem(String column, @Nullable Object value, String problem) {
      issues.add(issue(column, value, problem));
    }

    void remark(String column, @Nullable Object value, String remark) {
      issues.remark(issue(column, value, remark));
    }

    /** The record that an id names; null for no id and, with an issue, when there is none. */
    <R> @Nullable R refer(String column, @Nullable Integer id, Table<R> others) {
      if (id == null) {
        return null;
      }
      if (others.lacks(id)) {
        problem(column, id, "is not an id in " + others.format.file());
      }
      return others.find(id);
    }

    private ImportIssue issue(String column, @Nullable Object value, String problem) {
      return new ImportIssue(
          layers.get(layerOf[position]).name(),
          lines[position],
          column,
          value == null ? null : value.toString(),
          problem);
    }

    /** {@code file.csv:line} */
    @Override
    public String toString() {
      return layers.get(layerOf[position]).name() + ":" + lines[position];
    }
  }
}
