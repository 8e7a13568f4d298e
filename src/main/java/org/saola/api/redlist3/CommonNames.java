package org.saola.api.redlist3;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** The common names of a taxon, the main one first. */
final class CommonNames {
  private CommonNames() {}

  /** The main common name; null when there is none. */
  static @Nullable String main(JsonNode taxon) {
    return taxon
        .path("common_names")
        .valueStream()
        .filter(CommonNames::isMain)
        .map(name -> Json.text(name, "name"))
        .findFirst()
        .orElse(null);
  }

  static ArrayNode of(JsonNode taxon) {
    var result = Json.array();
    taxon
        .path("common_names")
        .valueStream()
        .sorted(Comparator.comparing(name -> !isMain(name)))
        .forEach(name ->
            result
                .addObject()
                .put("taxonname", Json.text(name, "name"))
                .put("primary", isMain(name))
                .put("language", Json.text(name, "language")));
    return result;
  }

  private static boolean isMain(JsonNode name) {
    return name.path("main").asBoolean(false);
  }
}
