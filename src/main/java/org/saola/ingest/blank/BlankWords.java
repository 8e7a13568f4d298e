package org.saola.ingest.blank;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.ImportIssue;
import org.saola.ingest.ImportIssues;

/** Finds the cells of one file that are words for blanks, and counts them by column. */
public final class BlankWords {
  private final String file;
  private final Set<String> written;
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  /**
   * @param written what the file is known to write for blanks, see {@link #written}
   */
  public BlankWords(String file, Set<String> written) {
    this.file = file;
    this.written = new HashSet<>(written);
  }

  /**
   * The words that a file writes for blanks: those in columns where they can't be meant.
   *
   * @param rows the first ones
   * @param cellsOf the cells of a row
   * @param kinds of the columns, by place; null for columns that are not read
   */
  public static <R> Set<String> written(
      Iterator<R> rows, Function<R, List<String>> cellsOf, List<@Nullable Holds> kinds) {
    var written = new HashSet<String>();
    try {
      while (rows.hasNext()) {
        add(written, cellsOf.apply(rows.next()), kinds);
      }
    } catch (CsvParseException _) {
      // cut off in the middle of a cell; what is broken is told when the file is read
    }
    return written;
  }

  private static void add(Set<String> written, List<String> cells, List<@Nullable Holds> kinds) {
    for (int place = 0; place < Math.min(cells.size(), kinds.size()); place++) {
      var word = cells.get(place).strip();
      var kind = kinds.get(place);
      if (kind != null && Holds.standIn(word) && kind.blank(word, Set.of())) {
        written.add(word);
      }
    }
  }

  /** Whether the file writes a word for blanks, as far as was looked at. */
  public boolean writes(String word) {
    return written.contains(word);
  }

  /** Whether a cell is a blank although it is not empty. */
  public boolean blank(Holds kind, @Nullable String cell) {
    if (cell == null) {
      return false;
    }
    var word = cell.strip();
    if (!Holds.standIn(word) || !kind.blank(word, written)) {
      return false;
    }
    written.add(word);
    return true;
  }

  /** Counts a cell that was read as a blank. */
  public void count(String column, String cell) {
    counts.computeIfAbsent(column, _ -> new TreeMap<>()).merge(cell.strip(), 1L, Long::sum);
  }

  /** Says in the report which columns had how many, if any; once for the whole file. */
  public void report(ImportIssues issues) {
    if (!counts.isEmpty()) {
      var columns =
          counts.entrySet().stream()
              .flatMap(column ->
                  column.getValue().entrySet().stream()
                      .map(word ->
                          "%s %,d times %s"
                              .formatted(column.getKey(), word.getValue(), word.getKey())))
              .collect(Collectors.joining(", "));
      issues.noteOfFile(
          "blanks",
          new ImportIssue(file, 0, null, null, "words that were read as blanks: " + columns));
    }
  }
}
