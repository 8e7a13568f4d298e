package org.saola.web.part;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.body.LinePieces;
import org.saola.http.work.Cost;
import org.saola.spreadsheet.SpreadsheetTable;
import org.saola.web.page.PageRenderer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a block of a page shows, as a file of rows: CSV, in which no text is a formula, or JSON, an
 * object for each row. Filled by one thread, and answered once.
 */
public final class TableFile {
  private static final String CSV = "csv";
  private static final JsonMapper JSON = new JsonMapper();

  private final List<String> columns;
  private final List<List<? extends @Nullable Object>> rows = new ArrayList<>();
  private Stream<? extends List<? extends @Nullable Object>> later = Stream.empty();

  private TableFile(List<String> columns) {
    this.columns = columns;
  }

  /** A table without rows; names of columns are English, in snake_case, and never change. */
  public static TableFile of(String... columns) {
    return new TableFile(List.of(columns));
  }

  /** An empty table with more columns behind these. */
  public TableFile and(List<String> more) {
    return new TableFile(Stream.concat(columns.stream(), more.stream()).toList());
  }

  /**
   * Adds a row.
   *
   * @param cells one for each column: text, number, truth or day; null for what is not known
   */
  public void row(@Nullable Object... cells) {
    row(Arrays.asList(cells));
  }

  /** The same of cells in a list. */
  public void row(List<? extends @Nullable Object> cells) {
    rows.add(cells);
  }

  /** The same table with these rows at the end, which are made while they are sent. */
  public TableFile then(Stream<? extends List<? extends @Nullable Object>> cells) {
    later = cells;
    return this;
  }

  /**
   * The file as an answer, to be kept.
   *
   * @param name without its ending
   * @param form {@code csv} or {@code json}
   */
  public Response answer(Request request, String name, String form) {
    var all = Stream.concat(rows.stream(), later);
    var link = PageRenderer.LINK;
    return (form.equals(CSV)
            ? sent(request, "text/csv", csv(all))
            : sent(request, "application/json", json(all)))
        .toKeep(name + "." + form)
        .with(link.name(), link.value());
  }

  private static Response sent(Request request, String type, Stream<String> lines) {
    return LinePieces.answer(
        request, type + "; charset=utf-8", lines.map(line -> line.getBytes(UTF_8)), Cost.COMPUTING);
  }

  private Stream<String> csv(Stream<? extends List<? extends @Nullable Object>> all) {
    return Stream.concat(Stream.of(columns), all).map(TableFile::line);
  }

  private static String line(List<? extends @Nullable Object> cells) {
    var out = new StringWriter();
    new SpreadsheetTable(out).row(cells);
    return out.toString();
  }

  private Stream<String> json(Stream<? extends List<? extends @Nullable Object>> all) {
    var separator = new String[] {"["};
    var objects =
        all.map(row -> {
          var object = separator[0] + JSON.writeValueAsString(object(row));
          separator[0] = ",\n";
          return object;
        });
    return Stream.concat(
        objects, Stream.of("]\n").map(end -> separator[0].equals("[") ? "[" + end : end));
  }

  private Map<String, @Nullable Object> object(List<? extends @Nullable Object> row) {
    var object = new LinkedHashMap<String, @Nullable Object>();
    for (int i = 0; i < columns.size(); i++) {
      var cell = row.get(i);
      object.put(columns.get(i), cell instanceof LocalDate day ? day.toString() : cell);
    }
    return object;
  }
}
