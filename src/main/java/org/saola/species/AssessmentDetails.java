package org.saola.species;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an assessment tells beside its category; descriptions are in English, as published.
 *
 * @param trend the code of the population trend: 0 increasing, 1 decreasing, 2 stable, 3 unknown
 * @param rationale may have markup; null when not given
 */
public record AssessmentDetails(
    @Nullable String citation,
    @Nullable String trend,
    @Nullable String rationale,
    List<Location> locations,
    List<Habitat> habitats,
    List<Threat> threats,
    List<Use> uses,
    List<String> systems,
    List<String> actions,
    List<String> references) {
  private static final JsonMapper MAPPER = new JsonMapper();

  /** A country or a part of one. */
  public record Location(
      String code, String name, @Nullable String presence, @Nullable String origin) {}

  public record Habitat(String name, boolean major) {}

  public record Threat(
      String name, @Nullable String timing, @Nullable String scope, @Nullable String severity) {}

  /** What it is used for; null where nothing is said. */
  public record Use(
      String name,
      @Nullable Boolean subsistence,
      @Nullable Boolean national,
      @Nullable Boolean international) {}

  /** Reads the document of an assessment. */
  static AssessmentDetails of(String document) {
    var root = MAPPER.readTree(document);
    return new AssessmentDetails(
        text(root, "citation"),
        text(root.path("population_trend"), "code"),
        text(root.path("documentation"), "rationale"),
        all(
            root,
            "locations",
            each ->
                new Location(
                    each.path("code").asString(""),
                    name(each),
                    text(each, "presence"),
                    text(each, "origin"))),
        all(
            root,
            "habitats",
            each ->
                new Habitat(name(each), each.path("majorImportance").asString("").equals("Yes"))),
        all(
            root,
            "threats",
            each ->
                new Threat(
                    name(each), text(each, "timing"), text(each, "scope"), text(each, "severity"))),
        all(
            root,
            "use_and_trade",
            each ->
                new Use(
                    name(each),
                    flag(each, "subsistence"),
                    flag(each, "national"),
                    flag(each, "international"))),
        all(root, "systems", AssessmentDetails::name),
        all(root, "conservation_actions", AssessmentDetails::name),
        all(root, "references", AssessmentDetails::reference));
  }

  private static <T> List<T> all(JsonNode root, String field, Function<JsonNode, T> read) {
    var all = new ArrayList<T>();
    root.path(field).forEach(each -> all.add(read.apply(each)));
    return List.copyOf(all);
  }

  private static String name(JsonNode coded) {
    return coded.path("description").path("en").asString("");
  }

  private static @Nullable Boolean flag(JsonNode node, String field) {
    return node.path(field).isBoolean() ? (Boolean) node.path(field).booleanValue() : null;
  }

  private static String reference(JsonNode node) {
    var author = text(node, "author");
    var year = text(node, "year");
    return (author == null ? "" : author + " ")
        + (year == null ? "" : year + ". ")
        + node.path("citation").asString("");
  }

  private static @Nullable String text(JsonNode node, String field) {
    var text = node.path(field).asString(null);
    return text == null || text.isBlank() ? null : text;
  }
}
