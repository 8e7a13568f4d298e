package org.saola.api.saola1.trade;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.decision.Decision;
import org.saola.decision.Sentences;
import org.saola.decision.Shipment;
import org.saola.decision.rules.TradeRules;
import org.saola.language.Language;
import org.saola.status.law.LawBook;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.TaxonConcept;
import tools.jackson.databind.node.ObjectNode;

/** Decisions from one release, in one language. */
final class TradeDecisions {
  private final @Nullable LawBook law;
  private final @Nullable TradeRules rules;
  private final DecisionDocument documents;
  private final RecordDetails details;

  TradeDecisions(TradeReleases releases, SpeciesPlusSnapshot snapshot, Language language) {
    law = releases.law().apply(snapshot).orElse(null);
    rules = releases.rules().apply(snapshot).orElse(null);
    details = new RecordDetails(law, language);
    documents =
        new DecisionDocument(
            language,
            Sentences.in(language),
            law == null ? dataDay(releases, snapshot) : law.dataDay(),
            snapshot.release().description().label());
  }

  private static LocalDate dataDay(TradeReleases releases, SpeciesPlusSnapshot snapshot) {
    var told = snapshot.release().description().dataDay();
    return told == null ? releases.origin().today() : told.day();
  }

  /** Data without primary records can't tell; then a person is needed. */
  Decision decide(Shipment shipment) {
    return rules == null ? Decision.untold() : rules.decide(shipment);
  }

  ObjectNode document(Shipment shipment, Decision decision) {
    return documents.of(shipment, decision, mayMean(shipment, decision), details);
  }

  private List<TaxonConcept> mayMean(Shipment shipment, Decision decision) {
    return law != null && decision.asksForTaxon()
        ? law.names().mayMean(shipment.taxon())
        : List.of();
  }
}
