package org.saola.store.text;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.saola.redlist.Narrative;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads the narratives of the documents of assessments. */
final class Narratives {
  private static final JsonFactory JSON = new JsonFactory();
  private static final Map<String, Narrative> BY_FIELD = byField();

  private Narratives() {}

  private static Map<String, Narrative> byField() {
    var all = new HashMap<String, Narrative>();
    for (var narrative : Narrative.values()) {
      all.put(narrative.field(), narrative);
    }
    return all;
  }

  /** Those that a document has, without markup. */
  static Map<Narrative, String> of(byte[] document) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), document)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = parser.currentName().equals("documentation");
        if (parser.nextToken() == JsonToken.START_OBJECT && found) {
          return read(parser);
        }
        parser.skipChildren();
      }
    }
    return Map.of();
  }

  private static Map<Narrative, String> read(JsonParser parser) {
    var texts = new EnumMap<Narrative, String>(Narrative.class);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var narrative = BY_FIELD.get(parser.currentName());
      if (parser.nextToken() == JsonToken.VALUE_STRING && narrative != null) {
        var text = PlainNarrative.of(parser.getString());
        if (!text.isEmpty()) {
          texts.put(narrative, text);
        }
      } else {
        parser.skipChildren();
      }
    }
    return texts;
  }
}
