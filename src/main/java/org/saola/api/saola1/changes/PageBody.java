package org.saola.api.saola1.changes;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.saola.api.saola1.RowsFormat;
import org.saola.spreadsheet.SpreadsheetTable;
import org.saola.store.changes.ChangeCursor;
import org.saola.store.changes.ChangePage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A page of changes as bytes; changes come from the log as JSON and are copied as they are. */
final class PageBody {
  private static final JsonMapper READER = new JsonMapper();

  private PageBody() {}

  static byte[] of(ChangePage page, ChangeCursor cursor, RowsFormat format) {
    return switch (format) {
      case JSON -> json(page, cursor);
      case NDJSON -> joined(page, "", "\n", "");
      case CSV -> csv(page);
    };
  }

  private static byte[] json(ChangePage page, ChangeCursor cursor) {
    var beginning = "{\"cursor\":\"%s\",\"more\":%b,\"changes\":[".formatted(cursor, page.more());
    return joined(page, beginning, ",", "]}");
  }

  /** NDJSON has its separator after the last change too. */
  private static byte[] joined(ChangePage page, String beginning, String separator, String end) {
    int size = beginning.length() + end.length();
    for (var entry : page.entries()) {
      size += entry.json().length + separator.length();
    }
    var out = new ByteArrayOutputStream(size);
    var between = separator.getBytes(UTF_8);
    out.writeBytes(beginning.getBytes(UTF_8));
    int left = page.entries().size();
    for (var entry : page.entries()) {
      out.writeBytes(entry.json());
      if (--left > 0 || end.isEmpty()) {
        out.writeBytes(between);
      }
    }
    out.writeBytes(end.getBytes(UTF_8));
    return out.toByteArray();
  }

  private static byte[] csv(ChangePage page) {
    var text = new StringWriter();
    var table = new SpreadsheetTable(text);
    table.row(
        List.of(
            "sequence",
            "source",
            "release_number",
            "release_label",
            "published_at",
            "kind",
            "id",
            "taxon_id",
            "taxon_name",
            "operation",
            "classes",
            "changes",
            "dataset"));
    for (var entry : page.entries()) {
      write(table, READER.readTree(entry.json()));
    }
    return text.toString().getBytes(UTF_8);
  }

  private static void write(SpreadsheetTable table, JsonNode change) {
    var release = change.path("release");
    var classes =
        change
            .path("classes")
            .valueStream()
            .map(JsonNode::asString)
            .collect(Collectors.joining(" "));
    table.row(
        List.of(
            change.path("sequence").asString(),
            change.path("source").asString(),
            release.path("number").asString(),
            release.path("label").asString(),
            change.path("published_at").asString(),
            change.path("kind").asString(),
            change.path("id").asString(),
            change.path("taxon_id").asString(),
            change.path("taxon_name").asString(),
            change.path("operation").asString(),
            classes,
            change.has("changes") ? change.path("changes").toString() : "",
            change.path("dataset").asString("")));
  }
}
