package org.saola.ingest.speciesresponses;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.saola.ingest.Bounds;
import org.saola.ingest.ImportIssues;
import org.saola.ingest.NamedInput;
import org.saola.ingest.json.BrokenJson;
import org.saola.ingest.text.RemarkedStream;
import org.saola.json.JsonFields;
import org.saola.json.UnknownKeys;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** A recorded answer and the request it answers. */
record RecordedAnswer(RecordedRequest request, NamedInput input) {
  /** The key under which an answer that is an array is read. */
  static final String ELEMENTS = "elements";

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .build()
          .reader();

  String file() {
    return input.name();
  }

  /**
   * The body; an array becomes an object with {@link #ELEMENTS}. Empty, with an issue, if broken.
   */
  Optional<JsonFields> read(UnknownKeys unknownKeys, ImportIssues issues) {
    try (var bytes = RemarkedStream.of(file(), Bounds.record(file(), input.open()), issues)) {
      return Optional.of(JsonFields.of(object(JSON.readTree(bytes)), unknownKeys));
    } catch (JacksonException broken) {
      issues.add(BrokenJson.issue(file(), broken, "a whole answer is needed"));
      return Optional.empty();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static JsonNode object(JsonNode body) {
    return body.isArray() ? JsonNodeFactory.instance.objectNode().set(ELEMENTS, body) : body;
  }
}
