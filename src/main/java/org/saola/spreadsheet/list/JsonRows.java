package org.saola.spreadsheet.list;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.message.WrittenNumber;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * The elements of a JSON array, or values one after the other, each a text or an object of plain
 * values.
 */
final class JsonRows extends ListRows {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxStringLength(ListBounds.CELL_CHARACTERS)
                  .maxNameLength(1_000)
                  .maxNestingDepth(10)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Keys that an object around an array may have it under. */
  private static final Set<String> LISTS = Set.of("names", "rows", "records");

  /** What a person decided of the list, which may stand before it, too. */
  private static final String DECISIONS = "decisions";

  private final JsonParser parser;
  private final Map<String, Integer> columns;
  private boolean begun;
  private boolean inArray;
  private long number;

  /**
   * @param columns by the keys of objects; others are added
   */
  JsonRows(InputStream stream, Map<String, Integer> columns) {
    this.parser = JSON.createParser(ObjectReadContext.empty(), stream);
    this.columns = columns;
  }

  /** Whether the rows are in an array, and not one after the other. */
  boolean inArray() {
    return inArray;
  }

  @Override
  @Nullable ListRow read() {
    try {
      var token = parser.nextToken();
      if (!begun) {
        begun = true;
        token = beginning(token);
      }
      if (token == null || token == JsonToken.END_ARRAY) {
        return null;
      }
      number++;
      return new ListRow(number, row(token));
    } catch (JacksonException e) {
      throw number == 0
          ? new UnreadableList("list.json-beginning", words(e))
          : new UnreadableList("list.json", number, words(e));
    }
  }

  private static String words(JacksonException problem) {
    var message = String.valueOf(problem.getOriginalMessage());
    int end = message.indexOf('\n');
    return end < 0 ? message : message.substring(0, end);
  }

  private @Nullable JsonToken beginning(@Nullable JsonToken token) {
    if (token == JsonToken.START_ARRAY) {
      inArray = true;
      return parser.nextToken();
    }
    return token;
  }

  private List<String> row(JsonToken token) {
    var cells = new ArrayList<String>();
    if (token != JsonToken.START_OBJECT) {
      put(cells, "name", value(token, "name"));
      return cells;
    }
    for (var each = parser.nextToken();
        each == JsonToken.PROPERTY_NAME;
        each = parser.nextToken()) {
      var key = parser.currentName();
      var next = parser.nextToken();
      if (number == 1 && next == JsonToken.START_ARRAY && !inArray && key.equals(DECISIONS)) {
        parser.skipChildren();
        continue;
      }
      if (number == 1 && next == JsonToken.START_ARRAY && !inArray && LISTS.contains(key)) {
        inArray = true;
        columns.clear();
        var first = parser.nextToken();
        return first == JsonToken.END_ARRAY ? List.of() : row(first);
      }
      put(cells, key, value(next, key));
    }
    return cells;
  }

  private void put(List<String> cells, String key, String value) {
    int place = columns.computeIfAbsent(key, _ -> columns.size());
    if (place >= ListBounds.COLUMNS) {
      throw new UnreadableList("list.keys", ListBounds.COLUMNS);
    }
    while (cells.size() <= place) {
      cells.add("");
    }
    cells.set(place, value);
  }

  private String value(JsonToken token, String key) {
    return switch (token) {
      case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
          parser.getString();
      case VALUE_NULL -> "";
      default -> throw new UnreadableList("list.nested", new WrittenNumber(number), key);
    };
  }

  @Override
  public void close() {
    parser.close();
  }
}
