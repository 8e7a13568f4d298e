package org.saola.terminal;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An answer about a species as people read it: a line for each thing that is known, or is not. */
public final class SpeciesTable {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST = 400;

  private final PrintWriter out;

  private SpeciesTable(PrintWriter out) {
    this.out = out;
  }

  /**
   * What a name means, in columns or as JSON.
   *
   * @param documents one for each species that it means; of a single one JSON has no list
   */
  public static void print(OutputFormat format, List<ObjectNode> documents, PrintWriter out) {
    if (format == OutputFormat.TABLE) {
      documents.forEach(document -> print(document, out));
    } else {
      out.println(
          documents.size() == 1
              ? documents.getFirst().toString()
              : JSON.valueToTree(documents).toString());
    }
  }

  public static void print(JsonNode document, PrintWriter out) {
    var table = new SpeciesTable(out);
    out.printf("%s on %s%n", text(document, "key"), text(document, "as_of"));
    document.path("lists").forEach(table::list);
  }

  private void list(JsonNode list) {
    var release = list.path("release");
    out.printf(
        "%n%s, %s%n",
        text(release, "dataset"),
        release.has("label")
            ? "release %s, data of %s"
                .formatted(text(release, "label"), release.path("data_day").asString("unknown"))
            : "not imported");
    if (list.path("taxa").isEmpty()) {
      line("state", state(list));
    }
    list.path("taxa").forEach(this::taxon);
    line("cite as", text(list, "citation"));
    line("terms", text(list, "terms"));
  }

  private void taxon(JsonNode taxon) {
    line("name", "%s %s".formatted(text(taxon, "name"), text(taxon, "author")).strip());
    line("key", text(taxon, "key"));
    var relation = taxon.path("relation");
    if (!relation.isMissingNode()) {
      line(
          "relation",
          "%s, %s%s"
              .formatted(
                  text(relation, "relation"),
                  text(relation, "direction"),
                  relation.path("question").asBoolean(false) ? ", to be decided" : ""));
    }
    line("classification", classification(taxon.path("classification")));
    block("synonyms", taxon.path("synonyms"), "name");
    block("common names", taxon.path("common_names"), "name");
    law("CITES", taxon.path("cites"));
    law("EU", taxon.path("eu"));
    restrictions("quotas", taxon.path("cites_quotas"), List.of("amount", "notes"));
    restrictions("suspensions", taxon.path("cites_suspensions"), List.of("startDate", "notes"));
    restrictions("EU decisions", taxon.path("eu_decisions"), List.of("startDate", "notes"));
    redList(taxon);
    range("range", taxon.path("range"));
  }

  private static String classification(JsonNode classification) {
    return classification
        .propertyStream()
        .filter(each -> !each.getKey().equals("state"))
        .map(each -> each.getValue().asString(""))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.joining(" > "));
  }

  private void block(String title, JsonNode block, String field) {
    if (!block.isMissingNode()) {
      line(title, items(block, item -> text(item, field), ", "));
    }
  }

  private void law(String title, JsonNode law) {
    if (law.isMissingNode()) {
      return;
    }
    line(title, law.path("summary").isString() ? text(law, "summary") : state(law));
    for (var listing : law.path("listings").path("in_force")) {
      line(
          "",
          "%s since %s  %s"
              .formatted(
                  text(listing, "symbol"),
                  listing.path("effectiveAt").asString("an unknown day"),
                  text(listing.path("annotation"), "en")));
    }
  }

  private void restrictions(String title, JsonNode block, List<String> fields) {
    if (block.isMissingNode()) {
      return;
    }
    if (block.path("in_force").isEmpty()) {
      line(title, state(block));
    }
    for (var each : block.path("in_force")) {
      var place = each.path("geoEntity");
      var words =
          fields.stream()
              .map(field -> text(each, field))
              .filter(word -> !word.isEmpty())
              .collect(Collectors.joining("  "));
      line(title, "%s  %s".formatted(text(place, "isoCode2"), words));
    }
  }

  private void redList(JsonNode taxon) {
    var redList = taxon.path("red_list");
    if (redList.isMissingNode()) {
      return;
    }
    if (redList.path("scopes").isEmpty()) {
      line("Red List", state(redList));
    }
    for (var scope : redList.path("scopes")) {
      var assessment = scope.path("assessment");
      line(
          "Red List",
          "%s %s  %s, %s"
              .formatted(
                  text(assessment, "category"),
                  text(assessment, "criteria"),
                  scope.path("scope").path("description").asString("no scope"),
                  text(assessment, "year_published")));
    }
    for (var each : taxon.path("assessments")) {
      line("trend", each.path("population_trend").path("description").path("en").asString(""));
      for (var part : List.of("habitats", "threats", "use_and_trade")) {
        coded(part.replace('_', ' '), each.path(part));
      }
      coded("range", each.path("range"));
    }
  }

  private void coded(String title, JsonNode block) {
    line(
        title,
        items(
            block, item -> item.path("description").path("en").asString(text(item, "code")), "; "));
  }

  /** What stands in a block, each once; the word for why it is empty when nothing does. */
  private static String items(JsonNode block, Function<JsonNode, String> word, String separator) {
    return block.path("items").isEmpty()
        ? state(block)
        : block
            .path("items")
            .valueStream()
            .map(word)
            .distinct()
            .collect(Collectors.joining(separator));
  }

  private void range(String title, JsonNode block) {
    if (block.isMissingNode()) {
      return;
    }
    line(
        title,
        block.path("items").isEmpty()
            ? state(block)
            : block
                .path("items")
                .valueStream()
                .map(item ->
                    text(item.path("place"), "isoCode2")
                        + item.path("tags")
                            .valueStream()
                            .map(tag -> " (" + tag.asString("") + ")")
                            .collect(Collectors.joining()))
                .collect(Collectors.joining(", ")));
  }

  /** The word for why something is empty, with the reason. */
  private static String state(JsonNode block) {
    var word = text(block, "state").replace('_', ' ').toLowerCase(Locale.ROOT);
    var because = text(block, "because");
    return because.isEmpty() ? word : word + ": " + because;
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).asString("");
  }

  private void line(String title, String text) {
    if (!text.isBlank()) {
      var plain = text.replaceAll("\\p{Cntrl}", " ");
      out.printf(
          "  %-18s %s%n", title, plain.length() > MOST ? plain.substring(0, MOST) + "…" : plain);
    }
  }
}
