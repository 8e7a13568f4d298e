package org.saola.api.saola1.asof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.saola.api.saola1.LinePieces;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Cost;
import org.saola.spreadsheet.SpreadsheetTable;
import tools.jackson.databind.JsonNode;

/** How a list is answered. */
enum PairFormat {
  JSON("application/json; charset=utf-8") {
    @Override
    Stream<String> lines(PairRows rows, Stream<NamedDay> pairs) {
      var first = new boolean[] {true};
      var answered =
          pairs.map(pair -> {
            var line = (first[0] ? "\n" : ",\n") + rows.row(pair);
            first[0] = false;
            return line;
          });
      return Stream.concat(Stream.concat(Stream.of("{\"rows\":["), answered), Stream.of("\n]}\n"));
    }
  },
  NDJSON("application/x-ndjson; charset=utf-8") {
    @Override
    Stream<String> lines(PairRows rows, Stream<NamedDay> pairs) {
      return pairs.map(pair -> rows.row(pair) + "\n");
    }
  },
  CSV("text/csv; charset=utf-8") {
    @Override
    Stream<String> lines(PairRows rows, Stream<NamedDay> pairs) {
      return Stream.concat(
          Stream.of(csv(PairRows.COLUMNS)),
          pairs.map(pair -> {
            var row = rows.row(pair);
            return csv(PairRows.COLUMNS.stream().map(column -> cell(row.path(column))).toList());
          }));
    }
  };

  private final String contentType;

  PairFormat(String contentType) {
    this.contentType = contentType;
  }

  /** The one that is asked for, by a parameter or by what the client accepts. */
  static PairFormat of(Parameters parameters, Request request) {
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

  abstract Stream<String> lines(PairRows rows, Stream<NamedDay> pairs);

  /** An answer that is made while it is sent. */
  Response response(PairRows rows, Iterator<NamedDay> pairs, Request request) {
    Iterable<NamedDay> all = () -> pairs;
    var lines =
        lines(rows, StreamSupport.stream(all.spliterator(), false))
            .map(line -> line.getBytes(UTF_8))
            .iterator();
    return LinePieces.answer(request, contentType, lines, Cost.COMPUTING);
  }

  private static String csv(List<String> cells) {
    var text = new StringWriter();
    new SpreadsheetTable(text).row(cells);
    return text.toString();
  }

  private static String cell(JsonNode value) {
    if (value.isArray()) {
      return String.join(
          "|", IntStream.range(0, value.size()).mapToObj(i -> value.get(i).asString()).toList());
    }
    return value.isNull() || value.isMissingNode() ? "" : value.asString();
  }
}
