package org.saola.ingest.redlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A row of a Red List table.
 *
 * @param cells in the order of the table's columns
 */
record TableRow(Source source, int line, List<@Nullable String> cells) {

  /**
   * A file with rows of one table.
   *
   * @param present for each column of the table whether the file has it
   */
  record Source(RedListTable table, String file, List<Boolean> present) {
    Source {
      present = List.copyOf(present);
    }
  }

  RedListTable table() {
    return source.table();
  }

  /** The cell as it stands there: null when it is empty and not quoted. */
  @Nullable String text(String column) {
    return cells.get(table().place(column));
  }

  /** The cell without blanks around it; null when nothing is left. */
  @Nullable String word(String column) {
    var text = text(column);
    if (text == null) {
      return null;
    }
    var word = text.strip();
    return word.isEmpty() ? null : word;
  }

  /** The parts of a cell that are joined by bars; none for null. */
  List<String> words(String column) {
    var text = word(column);
    if (text == null) {
      return List.of();
    }
    var words = new ArrayList<String>();
    for (var word : text.split("\\|", -1)) {
      if (!word.isBlank()) {
        words.add(word.strip());
      }
    }
    return words;
  }

  /**
   * The first column in which both files have a value, but not the same; null when there is none.
   */
  @Nullable String firstDifference(TableRow other) {
    var columns = table().columns();
    for (int place = 0; place < columns.size(); place++) {
      if (source.present().get(place)
          && other.source.present().get(place)
          && !Objects.equals(cells.get(place), other.cells.get(place))) {
        return columns.get(place);
      }
    }
    return null;
  }

  /** This row with the cells of another for the columns that this one's file lacks. */
  TableRow completedBy(TableRow other) {
    if (source.present().equals(other.source.present())) {
      return this;
    }
    var completed = new ArrayList<@Nullable String>();
    var present = new ArrayList<Boolean>();
    for (int place = 0; place < cells.size(); place++) {
      boolean own = source.present().get(place);
      completed.add(own ? cells.get(place) : other.cells.get(place));
      present.add(own || other.source.present().get(place));
    }
    return new TableRow(new Source(table(), source.file(), present), line, completed);
  }

  /** {@code file.csv:line} */
  String place() {
    return source.file() + ":" + line;
  }
}
