package org.saola.api.saola1.trade;

import java.time.LocalDate;
import java.util.List;
import org.saola.api.saola1.JsonAnswer;
import org.saola.decision.Caution;
import org.saola.decision.Decision;
import org.saola.decision.FiredRule;
import org.saola.decision.Sentences;
import org.saola.decision.Shipment;
import org.saola.language.Language;
import org.saola.taxonomy.TaxonConcept;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision as answers write it.
 *
 * @param dataDay the day of the data
 * @param snapshot what the release is called
 */
record DecisionDocument(
    Language language, Sentences sentences, LocalDate dataDay, String snapshot) {

  ObjectNode of(
      Shipment shipment, Decision decision, List<TaxonConcept> mayMean, RecordDetails details) {
    var out =
        JsonAnswer.object()
            .put("outcome", decision.outcome().code())
            .put("text", sentences.of(decision.outcome()))
            .put("appendix", decision.appendix())
            .put("annex", decision.annex());
    var documents = out.putArray("documents");
    decision
        .documents()
        .forEach(document ->
            documents
                .addObject()
                .put("code", document.paper().code())
                .put("country", document.country())
                .put("text", sentences.of(document.paper())));
    var questions = out.putArray("questions");
    decision
        .questions()
        .forEach(question ->
            questions.addObject().put("code", question.code()).put("text", sentences.of(question)));
    out.put("may_turn_stricter", decision.mayTurnStricter());
    write(out.putArray("evidence"), decision.evidence(), details);
    write(out.putArray("rejected"), decision.rejected(), details);
    var taxa = out.putArray("taxa");
    decision.taxa().forEach(id -> taxa.add("cites:" + id));
    var candidates = out.putArray("candidates");
    mayMean.forEach(concept ->
        candidates.addObject().put("id", "cites:" + concept.id()).put("name", concept.fullName()));
    out.put("date", shipment.date())
        .put("snapshot", snapshot)
        .put("data_day", dataDay.toString())
        .put("language", language.code());
    var cautions = out.putArray("cautions");
    Caution.of(shipment, decision, dataDay).forEach(each -> cautions.add(sentences.of(each)));
    out.put("disclaimer", sentences.disclaimer());
    return out;
  }

  private void write(ArrayNode out, List<FiredRule> findings, RecordDetails details) {
    for (var finding : findings) {
      var rule = finding.rule();
      var written =
          out.addObject()
              .put("rule", rule.code())
              .put("record", finding.record())
              .put("law", rule.law())
              .put("text_read", !rule.fromGeneralKnowledge())
              .put("text", sentences.of(rule));
      details.write(written, finding);
    }
  }
}
