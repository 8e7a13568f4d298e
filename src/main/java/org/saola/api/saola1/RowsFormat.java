package org.saola.api.saola1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Cost;
import org.saola.spreadsheet.SpreadsheetTable;

/** How rows are written that are made while they are sent. */
public enum RowsFormat {
  JSON("application/json; charset=utf-8"),
  /** A document in each line. */
  NDJSON("application/x-ndjson; charset=utf-8"),
  CSV("text/csv; charset=utf-8");

  private final String contentType;

  RowsFormat(String contentType) {
    this.contentType = contentType;
  }

  /**
   * The one that is asked for, by a parameter or by what the client accepts; else JSON.
   *
   * @throws Problem if the parameter names none
   */
  public static RowsFormat of(Parameters parameters, Request request) {
    var wanted = parameters.text("format");
    if (wanted.isEmpty()) {
      var accepts = request.header("Accept").orElse("");
      if (accepts.contains("text/csv")) {
        return CSV;
      }
      return accepts.contains("application/x-ndjson") ? NDJSON : JSON;
    }
    return Stream.of(values())
        .filter(format -> format.name().toLowerCase(Locale.ROOT).equals(wanted.get()))
        .findFirst()
        .orElseThrow(() ->
            Problem.badRequest(
                "format=%s is none; there is json, ndjson, csv"
                    .formatted(Parameters.shown(wanted.get()))));
  }

  /**
   * An answer that is made while it is sent.
   *
   * @param lines with their ends
   */
  public Response response(Stream<String> lines, Request request) {
    var bytes = lines.map(line -> line.getBytes(UTF_8)).iterator();
    return LinePieces.answer(request, contentType, bytes, Cost.COMPUTING);
  }

  /** A line of CSV, with its end. */
  public static String csv(List<String> cells) {
    return line(cells);
  }

  /** The same of cells of any kind; null is an empty one. */
  public static String line(List<? extends @Nullable Object> cells) {
    var text = new StringWriter();
    new SpreadsheetTable(text).row(cells);
    return text.toString();
  }
}
