package org.saola.store.redlist.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Narrative;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Reads one part of the document of an assessment, for whoever reads very many of them. */
public final class PartReader {
  private static final JsonFactory JSON = new JsonFactory();
  private static final String NARRATIVES = "documentation";
  private static final String POPULATION_SIZE = "population_size";

  private PartReader() {}

  /** The narratives that a document has; may hold HTML. */
  public static Map<Narrative, String> narratives(byte[] document) {
    try (var parser = JSON.createParser(ObjectReadContext.empty(), document)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean found = parser.currentName().equals(NARRATIVES);
        if (parser.nextToken() == JsonToken.START_OBJECT && found) {
          return narratives(parser);
        }
        parser.skipChildren();
      }
    }
    return Map.of();
  }

  private static Map<Narrative, String> narratives(JsonParser parser) {
    var texts = new EnumMap<Narrative, String>(Narrative.class);
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      var narrative = narrative(parser.currentName());
      if (parser.nextToken() == JsonToken.VALUE_STRING && narrative != null) {
        texts.put(narrative, parser.getString());
      } else {
        parser.skipChildren();
      }
    }
    return texts;
  }

  private static @Nullable Narrative narrative(String field) {
    return switch (field) {
      case "rationale" -> Narrative.RATIONALE;
      case "population" -> Narrative.POPULATION;
      case "trend_justification" -> Narrative.TREND;
      case "threats" -> Narrative.THREATS;
      case "habitats" -> Narrative.HABITAT;
      case "range" -> Narrative.RANGE;
      case "use_trade" -> Narrative.USE;
      case "measures" -> Narrative.ACTIONS;
      case "taxonomic_notes" -> Narrative.TAXONOMY;
      default -> null;
    };
  }

  /**
   * How many individuals there are, as the assessment says; null when it does not.
   *
   * @param document which is read no further than to this
   */
  public static @Nullable String populationSize(InputStream document) {
    try (document;
        var parser = JSON.createParser(ObjectReadContext.empty(), document)) {
      for (var token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals(POPULATION_SIZE)) {
          return parser.nextToken() == JsonToken.VALUE_NULL ? null : parser.getString();
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e); // in memory there is none
    }
    return null;
  }
}
