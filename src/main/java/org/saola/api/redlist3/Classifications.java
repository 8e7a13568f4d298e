package org.saola.api.redlist3;

import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.CodeLists;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Rows with codes, which v3 writes with dots and sorts as texts. Of threats and measures of the
 * third level it lists the second level too, which v4 does not.
 */
final class Classifications {
  private static final String CODE = "code";
  private static final String TITLE = "title";

  private final CodeLists codeLists;

  Classifications(CodeLists codeLists) {
    this.codeLists = codeLists;
  }

  static Stream<ObjectNode> habitats(JsonNode document) {
    return sorted(
        document
            .path("habitats")
            .valueStream()
            .map(habitat ->
                Json.object()
                    .put(CODE, dotted(Json.text(habitat, CODE)))
                    .put("habitat", Json.description(habitat))
                    .put("suitability", Json.text(habitat, "suitability"))
                    .put("season", Json.text(habitat, "season"))
                    .put("majorimportance", Json.text(habitat, "majorImportance"))));
  }

  Stream<ObjectNode> threats(JsonNode document) {
    return sorted(
        document
            .path("threats")
            .valueStream()
            .flatMap(
                threat -> withParent(Group.THREATS, threat).map(coded -> threat(threat, coded))));
  }

  private static ObjectNode threat(JsonNode threat, Coded coded) {
    var species = Json.text(threat, "ias");
    var title = coded.description();
    return Json.object()
        .put(CODE, dotted(coded.code()))
        .put(TITLE, species == null ? title : title + " (" + species + ")")
        .put("timing", Json.text(threat, "timing"))
        .put("scope", Json.text(threat, "scope"))
        .put("severity", Json.text(threat, "severity"))
        .put("score", Json.text(threat, "score"))
        .put("invasive", species);
  }

  Stream<ObjectNode> measures(JsonNode document) {
    return sorted(
        document
            .path("conservation_actions")
            .valueStream()
            .flatMap(action -> withParent(Group.CONSERVATION_ACTIONS, action))
            .map(coded ->
                Json.object().put(CODE, dotted(coded.code())).put(TITLE, coded.description())));
  }

  static Stream<ObjectNode> growthForms(JsonNode document) {
    return document
        .path("growth_forms")
        .valueStream()
        .map(form -> Json.object().put("name", Json.description(form)));
  }

  /** Countries, and parts of them as v4 lists them. */
  static Stream<ObjectNode> countries(JsonNode document) {
    return document.path("locations").valueStream().map(Classifications::country);
  }

  private static ObjectNode country(JsonNode location) {
    var origin = Json.text(location, "origin");
    return Json.object()
        .put(CODE, Json.text(location, CODE))
        .put("country", Json.description(location))
        .put("presence", Json.text(location, "presence"))
        .put("origin", origin)
        .put("distribution_code", origin);
  }

  /** An entry, after its parent when that is of the second level. */
  private Stream<Coded> withParent(Group group, JsonNode entry) {
    var own = new Coded(Json.text(entry, CODE), Json.description(entry));
    var code = own.code();
    if (code == null || code.split("_", -1).length < 3) {
      return Stream.of(own);
    }
    var parent = codeLists.find(group, code.substring(0, code.lastIndexOf('_')));
    return Stream.concat(parent.stream(), Stream.of(own));
  }

  private static Stream<ObjectNode> sorted(Stream<ObjectNode> rows) {
    return rows.distinct()
        .sorted(Comparator.comparing(row -> Objects.requireNonNullElse(Json.text(row, CODE), "")));
  }

  private static @Nullable String dotted(@Nullable String code) {
    return code == null ? null : code.replace('_', '.');
  }
}
