package org.saola.terminal;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.spreadsheet.SpreadsheetTable;
import tools.jackson.databind.JsonNode;

/** An indicator as people read it: a line for each thing that is told, lists in columns. */
public final class IndicatorTable {
  private IndicatorTable() {}

  /** The same as whoever asks wants it: told on a terminal, or all rows as CSV, or as JSON. */
  public static void print(
      OutputFormat format,
      JsonNode document,
      List<String> columns,
      Stream<? extends List<?>> rows,
      PrintWriter out) {
    switch (format) {
      case TABLE -> print(document, out);
      case JSON -> out.println(document);
      case CSV -> {
        var table = new SpreadsheetTable(out);
        table.row(columns);
        rows.forEach(table::row);
      }
    }
    out.flush();
  }

  private static void print(JsonNode document, PrintWriter out) {
    document.properties().forEach(field -> print(field.getKey(), field.getValue(), out));
  }

  private static void print(String name, JsonNode value, PrintWriter out) {
    if (value.isArray() && !value.isEmpty() && value.get(0).isObject()) {
      out.printf("%s%n", name);
      rows(value, out);
    } else if (value.isObject()
        && value.valueStream().anyMatch(each -> each.isArray() && !each.isEmpty())) {
      out.printf("%s%n", name);
      value.properties().forEach(field -> print(field.getKey(), field.getValue(), out));
    } else {
      var text = text(value);
      if (!text.isEmpty()) {
        out.printf("%-24s %s%n", name, text);
      }
    }
  }

  private static void rows(JsonNode all, PrintWriter out) {
    var names = new ArrayList<String>();
    all.forEach(row ->
        row.propertyNames().stream().filter(each -> !names.contains(each)).forEach(names::add));
    var widths = new int[names.size() - 1];
    for (int i = 0; i < widths.length; i++) {
      var name = names.get(i);
      widths[i] = Columns.width(name, all.valueStream().map(row -> text(row.path(name))));
    }
    try (var columns = new Columns(out, widths)) {
      columns.row(names.toArray(String[]::new));
      all.forEach(row ->
          columns.row(names.stream().map(name -> text(row.path(name))).toArray(String[]::new)));
    }
  }

  private static String text(JsonNode value) {
    if (value.isObject()) {
      return value
          .propertyStream()
          .map(field -> field.getKey() + " " + text(field.getValue()))
          .collect(Collectors.joining(", "));
    }
    if (value.isArray()) {
      return value.valueStream().map(IndicatorTable::text).collect(Collectors.joining("; "));
    }
    if (value.isFloatingPointNumber()) {
      return "%.4f".formatted(value.asDouble());
    }
    return value.isNull() || value.isMissingNode() ? "" : value.asString();
  }
}
