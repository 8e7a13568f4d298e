package org.saola.check;

import java.util.BitSet;
import java.util.List;
import java.util.function.LongConsumer;
import org.saola.check.CheckedRow.Verdict;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.ListFormat;
import org.saola.spreadsheet.list.ListInput;
import org.saola.spreadsheet.list.ListRow;
import org.saola.spreadsheet.list.UnreadableList;

/**
 * The check of a list. It is read to its end before the first row is answered, so that nobody gets
 * half an answer; rows are never all in memory.
 */
public final class CheckRun {
  private final ListFile file;
  private final ListColumns columns;
  private final CheckOptions options;
  private final ListCheck check;
  private final long rows;

  private CheckRun(
      ListFile file, ListColumns columns, CheckOptions options, ListCheck check, long rows) {
    this.file = file;
    this.columns = columns;
    this.options = options;
    this.check = check;
    this.rows = rows;
  }

  /**
   * Reads a list.
   *
   * @throws UnreadableList if it can't be read, or has no names
   */
  public static CheckRun of(ListInput input, CheckOptions options, CheckSources sources) {
    var file = ListFile.open(input, options.known());
    var columns = ListColumns.of(file, options);
    return new CheckRun(
        file, columns, options, sources.check(columns, options), count(file, columns, options));
  }

  /** Reads all rows, to be sure that each can be read, and is the one that was decided. */
  private static long count(ListFile file, ListColumns columns, CheckOptions options) {
    long count = columns.header() ? -1 : 0;
    try (var rows = file.rows()) {
      for (; rows.hasNext(); count++) {
        var row = rows.next();
        if (count >= 0) {
          options.decisions().check(row, columns);
        }
      }
    }
    if (count == 0) {
      throw new UnreadableList("list.heads");
    }
    return count;
  }

  /** How many rows there are, blank ones left out. */
  public long rows() {
    return rows;
  }

  /** In which form the list goes back. */
  public ListFormat format() {
    var wanted = options.format() == null ? file.format() : options.format();
    return wanted == ListFormat.LINES ? ListFormat.CSV : wanted;
  }

  /** What stands between cells of the answer, if it is CSV. */
  public char delimiter() {
    return file.format() == ListFormat.CSV ? file.delimiter() : ',';
  }

  /** The heads of what goes back: the given columns, then those that are added. */
  List<String> given() {
    return columns.heads();
  }

  List<String> added() {
    return CheckColumns.of(hasCountries());
  }

  /**
   * Hands over the rows in the order that was wished; at once, or in two turns.
   *
   * @param progress hears of rows that are done, how many they are
   */
  public CheckedRows checked(LongConsumer progress) {
    return options.doubtfulFirst()
        ? new CheckedRows(this, List.of(true, false), doubtful(), progress)
        : new CheckedRows(this, List.of(true), null, progress);
  }

  /** The rows that a person must look at, by their places among all. */
  private BitSet doubtful() {
    var doubtful = new BitSet();
    int place = 0;
    try (var all = new CheckedRows(this, List.of(true), null, _ -> {})) {
      for (; all.hasNext(); place++) {
        doubtful.set(place, all.next().verdict() == Verdict.DOUBTFUL);
      }
    }
    return doubtful;
  }

  /** A row again, of which a person has decided something. */
  public CheckedRow again(ListRow row, RowDecision decision) {
    return check.check(row, decision);
  }

  /** Whether the list has a column of countries. */
  public boolean hasCountries() {
    return columns.has(ColumnRole.COUNTRY);
  }

  ListFile file() {
    return file;
  }

  boolean header() {
    return columns.header();
  }

  ListCheck check() {
    return check;
  }
}
