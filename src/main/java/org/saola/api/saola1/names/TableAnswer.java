package org.saola.api.saola1.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Representation;
import org.saola.http.Request;
import org.saola.spreadsheet.SpreadsheetTable;

/** Answers as CSV, where that is wished. */
final class TableAnswer {
  static final String CONTENT_TYPE = "text/csv; charset=utf-8";

  private TableAnswer() {}

  /**
   * Whether a client wishes a table: by the parameter {@code format}, by the header Accept, or as
   * it sent its own.
   *
   * @param sent whether it sent a table
   * @throws Problem if it wishes something else than a table or JSON
   */
  static boolean wanted(Request request, Parameters parameters, boolean sent) {
    var format = parameters.text("format");
    if (format.isPresent()) {
      return switch (format.get()) {
        case "csv" -> true;
        case "json" -> false;
        default ->
            throw Problem.badRequest(
                "format=%s is none; there is json, csv".formatted(Parameters.shown(format.get())));
      };
    }
    var accept = request.header("Accept").orElse("").toLowerCase(Locale.ROOT);
    boolean json = accept.contains("application/json");
    return accept.contains("text/csv") ? !json : sent && !json;
  }

  static <T> Answer of(
      Request request,
      List<String> columns,
      Iterator<T> rows,
      Function<T, List<? extends @Nullable Object>> cells) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new OutputStreamWriter(bytes, UTF_8)) {
      var table = new SpreadsheetTable(out);
      table.row(columns);
      rows.forEachRemaining(row -> table.row(cells.apply(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // in memory there is none
    }
    return Answer.of(Representation.of(CONTENT_TYPE, bytes.toByteArray()).response(request), 0);
  }
}
