package org.saola.api.saola1;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.body.LinePieces;
import org.saola.http.work.Cost;
import org.saola.spreadsheet.SpreadsheetTable;

/** How rows are written that are made while they are sent. */
public enum RowsFormat implements AnswerFormat {
  JSON("application/json; charset=utf-8"),
  /** A document in each line. */
  NDJSON("application/x-ndjson; charset=utf-8"),
  CSV("text/csv; charset=utf-8");

  private static final List<RowsFormat> DOCUMENT_OR_TABLE = List.of(JSON, CSV);

  private final String contentType;

  RowsFormat(String contentType) {
    this.contentType = contentType;
  }

  @Override
  public String contentType() {
    return contentType;
  }

  /**
   * The one that is asked for, by a parameter or by what the client accepts; else JSON.
   *
   * @throws Problem if the parameter names none
   */
  public static RowsFormat of(Parameters parameters, Request request) {
    return AnswerFormat.wanted(List.of(values()), parameters, request, JSON);
  }

  /**
   * The same of JSON and CSV only.
   *
   * @param usual where neither is asked for
   */
  public static RowsFormat documentOrTable(
      Parameters parameters, Request request, RowsFormat usual) {
    return AnswerFormat.wanted(DOCUMENT_OR_TABLE, parameters, request, usual);
  }

  /** The one of JSON and CSV that the client accepts; else JSON. */
  public static RowsFormat documentOrTable(Request request) {
    return AnswerFormat.accepted(DOCUMENT_OR_TABLE, request, JSON);
  }

  /** A table that is made while it is sent. */
  public static Response table(
      List<String> columns,
      Stream<? extends List<? extends @Nullable Object>> rows,
      Request request) {
    var link = JsonAnswer.CITE_AND_TERMS;
    return CSV.response(Stream.concat(Stream.of(csv(columns)), rows.map(RowsFormat::line)), request)
        .with(link.name(), link.value());
  }

  /**
   * An answer that is made while it is sent.
   *
   * @param lines with their ends; closed when no more are wanted
   */
  public Response response(Stream<String> lines, Request request) {
    return LinePieces.answer(
        request, contentType, lines.map(line -> line.getBytes(UTF_8)), Cost.COMPUTING);
  }

  /** A JSON document with one list, an object in each line. */
  public static Stream<String> list(String field, Stream<String> objects) {
    var separator = new String[] {"\n"};
    var lines =
        objects.map(object -> {
          var line = separator[0] + object;
          separator[0] = ",\n";
          return line;
        });
    return Stream.concat(
        Stream.concat(Stream.of("{\"%s\":[".formatted(field)), lines), Stream.of("\n]}\n"));
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
