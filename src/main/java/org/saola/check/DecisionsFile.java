package org.saola.check;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.check.Decisions.Made;
import org.saola.message.Message;
import org.saola.spreadsheet.list.ListFile;
import org.saola.spreadsheet.list.ListInput;
import org.saola.spreadsheet.list.UnreadableList;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decisions as JSON, to be kept and sent again: {@code {"decisions": [{"row", "name", "cites",
 * "iucn"}]}}, beside the names of a list or alone.
 */
public final class DecisionsFile {
  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();
  private static final Pattern KEY = Pattern.compile("[a-z][a-z0-9-]{0,63}:\\d{1,9}|none");
  private static final List<String> FIELDS = List.of("row", "name", "cites", "iucn");
  private static final String DECISIONS = "decisions";

  private DecisionsFile() {}

  /**
   * The decisions of a file of its own.
   *
   * @throws UnreadableList if it has none
   */
  public static Decisions read(byte[] file) {
    try {
      return of(JSON.readTree(file).path(DECISIONS));
    } catch (JacksonException e) {
      throw noJson(e);
    }
  }

  /**
   * The decisions that a list brings along, which is an object of JSON; none of any other list.
   *
   * @throws UnreadableList if they can't be read, or something about them, so that none is lost
   */
  public static Decisions within(ListInput list, ListFile.Known known) {
    if (!ListFile.isJson(list, known)) {
      return Decisions.NONE;
    }
    try (var stream = list.open();
        var parser = JSON.createParser(stream)) {
      var decisions = Decisions.NONE;
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = parser.currentName().equals(DECISIONS);
        if (parser.nextToken() == JsonToken.START_ARRAY && found) {
          decisions = of(parser.readValueAsTree());
        } else {
          parser.skipChildren();
        }
      }
      return decisions;
    } catch (JacksonException e) {
      throw noJson(e);
    } catch (IOException e) {
      throw new UnreadableList("list.unreadable", String.valueOf(e.getMessage()));
    }
  }

  private static Decisions of(JsonNode list) {
    if (!list.isArray()) {
      throw unreadable("decisions.list");
    }
    var all = new ArrayList<Made>();
    for (var each : list) {
      all.add(made(each, all.size() + 1));
    }
    return new Decisions(all);
  }

  private static Made made(JsonNode node, int number) {
    var unknown = node.propertyNames().stream().filter(name -> !FIELDS.contains(name)).findFirst();
    if (!node.isObject() || unknown.isPresent()) {
      throw unreadable(
          "decisions.fields",
          number,
          unknown.<Object>map(name -> name).orElse(Message.of("decisions.no-fields")));
    }
    var name = node.path("name").asString("").strip();
    var decision = new RowDecision(key(node, "cites", number), key(node, "iucn", number));
    if (name.isEmpty() || decision.equals(RowDecision.NOTHING)) {
      throw unreadable("decisions.needs", number);
    }
    return new Made(row(node.path("row"), number), name, decision);
  }

  private static @Nullable Long row(JsonNode row, int number) {
    if (row.isMissingNode() || row.isNull()) {
      return null;
    }
    if (!row.isIntegralNumber() || !row.canConvertToLong()) {
      throw unreadable("decisions.row", number);
    }
    return row.longValue();
  }

  private static String key(JsonNode node, String field, int number) {
    var value = node.path(field).asString("").strip();
    if (!value.isEmpty() && !KEY.matcher(value).matches()) {
      throw unreadable("decisions.field", field, number);
    }
    return value;
  }

  private static UnreadableList noJson(JacksonException problem) {
    var place = problem.getLocation();
    return unreadable(
        "decisions.json", place.getLineNr(), place.getColumnNr(), problem.getOriginalMessage());
  }

  private static UnreadableList unreadable(String key, Object... arguments) {
    return new UnreadableList("decisions.unreadable", Message.of(key, arguments));
  }

  /** The file of some decisions. */
  public static byte[] write(Decisions decisions) {
    var file = JSON.createObjectNode();
    var list = file.putArray(DECISIONS);
    for (var made : decisions.all()) {
      var each = list.addObject();
      if (made.row() != null) {
        each.put("row", made.row());
      }
      each.put("name", made.name());
      put(each, "cites", made.decision().cites());
      put(each, "iucn", made.decision().iucn());
    }
    return JSON.writeValueAsBytes(file);
  }

  private static void put(ObjectNode each, String field, String key) {
    if (!key.isEmpty()) {
      each.put(field, key);
    }
  }
}
