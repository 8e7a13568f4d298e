package org.saola.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A text table with a head line; columns are separated by bars. */
record ScenarioTable(List<Map<String, String>> rows) {
  static ScenarioTable parse(String text) {
    var lines = text.lines().toList();
    var head = cells(lines.getFirst());
    var rows = new ArrayList<Map<String, String>>();
    for (var line : lines.subList(1, lines.size())) {
      var cells = cells(line);
      var row = new LinkedHashMap<String, String>();
      for (int i = 0; i < head.size(); i++) {
        row.put(head.get(i), i < cells.size() ? cells.get(i) : "");
      }
      rows.add(row);
    }
    return new ScenarioTable(rows);
  }

  /** The cells of one column by those of the first. */
  Map<String, String> column(String name) {
    var column = new LinkedHashMap<String, String>();
    rows.forEach(row -> column.put(cell(row, "taxon"), cell(row, name)));
    return column;
  }

  boolean has(String column) {
    return rows.getFirst().containsKey(column);
  }

  static String cell(Map<String, String> row, String column) {
    return Objects.requireNonNullElse(row.get(column), "");
  }

  static List<String> split(String text, String separator) {
    var parts = new ArrayList<String>();
    int from = 0;
    for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
      parts.add(text.substring(from, at).strip());
      from = at + separator.length();
    }
    parts.add(text.substring(from).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    int from = 0;
    for (int at = line.indexOf('|'); at >= 0; at = line.indexOf('|', from)) {
      cells.add(line.substring(from, at).strip());
      from = at + 1;
    }
    cells.add(line.substring(from).strip());
    return cells;
  }
}
