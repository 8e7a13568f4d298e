package org.saola.api.saola1.species;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.AssessedTaxon;
import org.saola.species.EvaluatedTaxon;
import org.saola.status.Coverage;
import org.saola.status.RedListStatus;
import org.saola.status.Topic;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a release of a Red List says of one taxon.
 *
 * @param today when documents are read, as citations say
 */
record AssessedSpecies(EvaluatedTaxon said, LocalDate today) {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final List<String> RANKS =
      List.of("kingdom", "phylum", "class", "order", "family", "genus");

  /** What the assessment of a scope is asked for; each has a field of its own in documents. */
  private static final List<Topic> PARTS =
      List.of(
          Topic.DISTRIBUTIONS, Topic.HABITATS, Topic.THREATS, Topic.USE_AND_TRADE, Topic.SYSTEMS);

  void write(ObjectNode out) {
    var coverage = said.coverage();
    var document = MAPPER.readTree(said.document());
    AnswerOrigin.write(out, said.asOf(), RedListStatus.RULE);
    out.put("name", text(document, "scientific_name"))
        .put("author", text(document, "authority"))
        .put("rank", rank(document));
    Block.items(out.putObject("synonyms"), document.path("synonyms"), coverage.of(Topic.SYNONYMS));
    Block.items(
        out.putObject("common_names"),
        document.path("common_names"),
        coverage.of(Topic.COMMON_NAMES));
    var classification = out.putObject("classification").put("state", "known");
    RANKS.forEach(each -> classification.put(each, text(document, each + "_name")));
    assessments(out, coverage);
  }

  private static @Nullable String text(JsonNode document, String field) {
    return document.path(field).asString(null);
  }

  private static String rank(JsonNode document) {
    if (document.path("subpopulation").asBoolean(false)) {
      return "subpopulation";
    }
    return document.path("infrarank").asBoolean(false) ? "infrarank" : "species";
  }

  private void assessments(ObjectNode out, Coverage coverage) {
    int sisId = said.key().id();
    var taxon = new AssessedTaxon(sisId, said.assessments());
    var status = said.status();
    var redList = out.putObject("red_list");
    taxon.write(redList, status);
    AssessedTaxon.writeSuccessors(redList, sisId, said.snapshot());
    taxon.writeAssessments(redList.putArray("history"));
    var details = out.putArray("assessments");
    status.scopes().stream()
        .map(each -> each.assessment().id())
        .distinct()
        .forEach(id -> details(details.addObject(), id, coverage));
  }

  /** What the document of an assessment that was in force says. */
  private void details(ObjectNode out, int assessmentId, Coverage coverage) {
    var document = MAPPER.readTree(said.assessment(assessmentId, today));
    out.put("assessment_id", assessmentId).put("citation", text(document, "citation"));
    out.set("population_trend", document.path("population_trend"));
    for (var topic : PARTS) {
      var name = topic == Topic.DISTRIBUTIONS ? "range" : topic.documentField();
      Block.items(out.putObject(name), document.path(topic.documentField()), coverage.of(topic));
    }
  }
}
