package org.saola.api.saola1.indicators;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.LinePieces;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Cost;
import org.saola.spreadsheet.SpreadsheetTable;

/** How an indicator is answered: the numbers as JSON, or the contributing species as CSV. */
enum IndicatorFormat {
  JSON,
  CSV;

  /** The one that is asked for, by a parameter or by what the client accepts. */
  static IndicatorFormat of(Parameters parameters, Request request) {
    return parameters
        .text("format")
        .map(text ->
            switch (text) {
              case "json" -> JSON;
              case "csv" -> CSV;
              default ->
                  throw Problem.unprocessable("format", "value.json-csv", Parameters.shown(text));
            })
        .orElse(request.header("Accept").orElse("").contains("text/csv") ? CSV : JSON);
  }

  /** A table that is made while it is sent. */
  static Response csv(Indicator.Table table, Request request) {
    var lines =
        Stream.concat(Stream.of(line(table.columns())), table.rows().map(IndicatorFormat::line));
    return LinePieces.answer(request, "text/csv; charset=utf-8", lines.iterator(), Cost.COMPUTING);
  }

  private static byte[] line(List<? extends @Nullable Object> cells) {
    var text = new StringWriter();
    new SpreadsheetTable(text).row(cells);
    return text.toString().getBytes(UTF_8);
  }
}
