package org.saola.api.saola1.names;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Representation;
import org.saola.api.saola1.RowsFormat;
import org.saola.http.Request;
import org.saola.http.Response.Header;
import org.saola.spreadsheet.SpreadsheetTable;

/** Answers as CSV, where that is wished. */
final class TableAnswer {
  private TableAnswer() {}

  /**
   * Whether a client wishes a table: by the parameter {@code format}, by the header Accept, or as
   * it sent its own.
   *
   * @param sent whether it sent a table
   * @throws org.saola.api.saola1.Problem if it wishes something else than a table or JSON
   */
  static boolean wanted(Request request, Parameters parameters, boolean sent) {
    var usual = sent ? RowsFormat.CSV : RowsFormat.JSON;
    return RowsFormat.documentOrTable(parameters, request, usual) == RowsFormat.CSV;
  }

  static <T> Answer of(
      Request request,
      List<String> columns,
      Iterator<T> rows,
      Function<T, List<? extends @Nullable Object>> cells) {
    return answer(request, table(columns, rows, cells), List.of());
  }

  /** The same with a header that says how to cite it, and under which terms it may be used. */
  static <T> Answer citable(
      Request request,
      List<String> columns,
      Iterator<T> rows,
      Function<T, List<? extends @Nullable Object>> cells) {
    return answer(request, table(columns, rows, cells), List.of(JsonAnswer.CITE_AND_TERMS));
  }

  private static Answer answer(Request request, byte[] table, List<Header> more) {
    var body = new Representation(RowsFormat.CSV.contentType(), table, more, false);
    return Answer.of(body.response(request), 0);
  }

  private static <T> byte[] table(
      List<String> columns, Iterator<T> rows, Function<T, List<? extends @Nullable Object>> cells) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new OutputStreamWriter(bytes, UTF_8)) {
      var table = new SpreadsheetTable(out);
      table.row(columns);
      rows.forEachRemaining(row -> table.row(cells.apply(row)));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // in memory there is none
    }
    return bytes.toByteArray();
  }
}
