package org.saola.spreadsheet.list;

import java.util.List;

/**
 * A row of a list that is not blank.
 *
 * @param number of its line, row or element, from 1
 * @param cells as many as the row has; empty where there is nothing
 */
public record ListRow(long number, List<String> cells) {

  public ListRow {
    cells = List.copyOf(cells);
  }

  /** The cell of a column, from 0; empty where the row is too short. */
  public String cell(int column) {
    return column < cells.size() ? cells.get(column) : "";
  }

  boolean isBlank() {
    return cells.stream().allMatch(String::isBlank);
  }
}
