package org.saola.api.saola1.species;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.saola.api.saola1.taxa.AnswerOrigin;
import org.saola.api.saola1.taxa.AssessedTaxon;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.species.EvaluatedTaxon;
import org.saola.status.RedListStatus;
import org.saola.status.Topic;
import org.saola.store.redlist.record.DocumentFields;
import org.saola.store.redlist.record.RecordReader;
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

  /** What the assessment of a scope is asked for; each has a field of its own in documents. */
  private static final List<Topic> PARTS =
      List.of(
          Topic.DISTRIBUTIONS, Topic.HABITATS, Topic.THREATS, Topic.USE_AND_TRADE, Topic.SYSTEMS);

  void write(ObjectNode out) {
    var document = MAPPER.readTree(said.document());
    AnswerOrigin.write(out, said.asOf(), RedListStatus.RULE);
    var taxon = RecordReader.taxon(document);
    out.put("name", taxon.name().scientificName())
        .put("author", taxon.name().authority())
        .put("rank", taxon.level().name().toLowerCase(Locale.ROOT));
    list(out.putObject("synonyms"), document, Topic.SYNONYMS);
    list(out.putObject("common_names"), document, Topic.COMMON_NAMES);
    classification(out.putObject("classification").put("state", "known"), taxon.name());
    assessments(out);
  }

  private static void classification(ObjectNode out, Name name) {
    out.put("kingdom", name.kingdomName())
        .put("phylum", name.phylumName())
        .put("class", name.className())
        .put("order", name.orderName())
        .put("family", name.familyName())
        .put("genus", name.genusName());
  }

  /** A list of a document as it is published, and why it is empty. */
  private void list(ObjectNode out, JsonNode document, Topic topic) {
    Block.items(out, document.path(DocumentFields.of(topic)), said.coverage().of(topic));
  }

  private void assessments(ObjectNode out) {
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
        .forEach(id -> details(details.addObject(), id));
  }

  /** What the document of an assessment that was in force says. */
  private void details(ObjectNode out, int assessmentId) {
    var document = MAPPER.readTree(said.assessment(assessmentId, today));
    out.put("assessment_id", assessmentId)
        .put("citation", document.path(DocumentFields.CITATION).asString(null));
    out.set("population_trend", document.path(DocumentFields.POPULATION_TREND));
    for (var topic : PARTS) {
      var name = topic == Topic.DISTRIBUTIONS ? "range" : DocumentFields.of(topic);
      list(out.putObject(name), document, topic);
    }
  }
}
