package org.saola.api.saola1.taxa;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.saola.language.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Records as JSON, as the store and the change log have them: by component name, without nulls. A
 * text in several languages is an object of languages.
 */
public final class Canonical {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(
              inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();
  private static final Set<String> LANGUAGES = Set.of("en", "es", "fr");
  private static final String COMMON_NAMES = "commonNames";

  private Canonical() {}

  /** One record. */
  public static ObjectNode of(Object record) {
    return MAPPER.valueToTree(record);
  }

  /** Several, in their order. */
  public static ArrayNode of(Collection<?> records) {
    return MAPPER.valueToTree(records);
  }

  /** Leaves of each text one language, or English where it has none; and its common names. */
  public static void keep(Language language, JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (isText(object)) {
        var kept = isBlank(object.path(language.code())) ? Language.EN : language;
        object.retain(kept.code());
        return;
      }
      if (object.get(COMMON_NAMES) instanceof ArrayNode names) {
        names.removeIf(name -> !language.name().equals(languageOf(name)));
      }
    }
    node.forEach(child -> keep(language, child));
  }

  private static boolean isText(ObjectNode object) {
    return !object.isEmpty() && LANGUAGES.containsAll(object.propertyNames());
  }

  private static boolean isBlank(JsonNode text) {
    return text.asString("").isBlank();
  }

  private static String languageOf(JsonNode name) {
    return name.path("language").asString("").toUpperCase(Locale.ROOT);
  }
}
