package org.saola.api.saola1.names;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.PostedText;
import org.saola.api.saola1.Problem;
import org.saola.http.Request;
import org.saola.message.Message;
import org.saola.message.WrittenNumber;
import org.saola.taxonomy.match.MatchQuery;
import tools.jackson.databind.JsonNode;

/** Reads the names of a request: JSON, or a CSV with a line of column names. */
final class AskedNames {
  /** More names are for several requests. */
  static final int MOST = 10_000;

  private static final List<String> COLUMNS =
      List.of("id", "name", "author", "kingdom", "family", "rank", "source");
  private static final Message EXAMPLE =
      Message.of("shape.names", "{\"names\":[{\"id\":\"1\",\"name\":\"Panthera leo\"}]}");

  private AskedNames() {}

  static boolean isCsv(Request request) {
    return request
        .header("Content-Type")
        .map(type -> type.toLowerCase(Locale.ROOT).startsWith("text/csv"))
        .orElse(false);
  }

  /**
   * All names, in the order given.
   *
   * @throws Problem if the body is not as it should be, and where
   */
  static List<AskedName> of(Request request) {
    return of(request.body(), isCsv(request));
  }

  /**
   * The same of a body.
   *
   * @throws Problem if the body is not as it should be, and where
   */
  static List<AskedName> of(byte[] body, boolean table) {
    var text = PostedText.decoded(body);
    var names = table ? csv(text) : json(text);
    if (names.isEmpty()) {
      throw Problem.badRequest("body.no-names", EXAMPLE);
    }
    if (names.size() > MOST) {
      throw Problem.of(
          Problem.Kind.CONTENT_TOO_LARGE,
          "body.too-many-names",
          new WrittenNumber(names.size()),
          new WrittenNumber(MOST));
    }
    return names;
  }

  private static List<AskedName> json(String text) {
    var list =
        new PostedText(text, PostedText.Form.JSON)
            .document(Message.of("send", EXAMPLE))
            .path("names");
    if (!list.isArray()) {
      throw Problem.badRequest("body.names", EXAMPLE);
    }
    var names = new ArrayList<AskedName>(list.size());
    for (var each : list) {
      names.add(each.isString() ? asked(Map.of("name", each.stringValue())) : object(each, names));
    }
    return names;
  }

  private static AskedName object(JsonNode object, List<AskedName> before) {
    var where = "names[%d]".formatted(before.size());
    if (!object.isObject()) {
      throw Problem.badRequest("field.object", where, EXAMPLE);
    }
    var values = new TreeMap<String, String>();
    object
        .properties()
        .forEach(field -> {
          check(field.getKey(), Message.said(where));
          var value = PostedText.text(field.getValue(), where + "." + field.getKey());
          if (value != null) {
            values.put(field.getKey(), value);
          }
        });
    if (!values.containsKey("name")) {
      throw Problem.badRequest("body.name", where);
    }
    return asked(values);
  }

  private static void check(String column, Message where) {
    if (!COLUMNS.contains(column)) {
      throw Problem.badRequest(
          "field.none-at", where, Parameters.shown(column), String.join(", ", COLUMNS));
    }
  }

  private static List<AskedName> csv(String text) {
    var names = new ArrayList<AskedName>();
    try (var csv = CsvReader.builder().ofCsvRecord(text)) {
      var rows = csv.iterator();
      if (!rows.hasNext()) {
        return names;
      }
      var head = rows.next().getFields().stream().map(String::strip).toList();
      head.forEach(column -> check(column, Message.of("place.line", 1)));
      if (!head.contains("name") || head.stream().distinct().count() < head.size()) {
        throw Problem.badRequest("body.columns", String.join(", ", COLUMNS));
      }
      rows.forEachRemaining(row -> names.add(asked(row(head, row))));
      return names;
    } catch (CsvParseException e) {
      throw Problem.badRequest("body.table", String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // of a text there is none
    }
  }

  private static Map<String, String> row(List<String> head, CsvRecord row) {
    if (row.getFieldCount() > head.size()) {
      throw Problem.badRequest(
          "body.cells", row.getStartingLineNumber(), row.getFieldCount(), head.size());
    }
    var values = new TreeMap<String, String>();
    for (int i = 0; i < row.getFieldCount(); i++) {
      values.put(head.get(i), row.getField(i));
    }
    return values;
  }

  /** A name of values by the names of their columns. */
  static AskedName asked(Map<String, String> values) {
    return new AskedName(
        values.get("id"),
        new MatchQuery(
            text(values.get("name")),
            text(values.get("author")).strip(),
            text(values.get("kingdom")).strip(),
            text(values.get("family")).strip(),
            text(values.get("rank")).strip()),
        text(values.get("source")).strip());
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
