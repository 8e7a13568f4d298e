package org.saola.ingest.speciespackage;

import java.util.List;
import org.saola.eu.EuDecision;
import org.saola.ingest.csv.Choice;
import org.saola.trade.TradeCode;

/** {@code eu_decisions.csv}: opinions and suspensions of the EU. */
final class EuDecisionsTable {
  private static final Choice<EuDecision.Kind> KINDS =
      Choice.of(List.of(EuDecision.Kind.values()), EuDecision.Kind::label);

  static final TableLayout<EuDecision> FORMAT =
      TableLayout.withId(
          "eu_decisions.csv",
          List.of(
              "id",
              "type",
              "taxon_concept_id",
              "geo_entity_id",
              "eu_decision_type_id",
              "notes=text",
              "start_date",
              "is_current",
              "start_event_id",
              "end_event_id",
              "source_id",
              "term_id"),
          row ->
              new EuDecision(
                  row.id("id"),
                  row.oneOf("type", KINDS),
                  row.id("taxon_concept_id"),
                  row.optionalId("geo_entity_id"),
                  row.optionalId("eu_decision_type_id"),
                  row.optionalText("notes"),
                  row.optionalDate("start_date"),
                  row.flag("is_current"),
                  row.optionalId("start_event_id"),
                  row.optionalId("end_event_id"),
                  row.optionalId("source_id"),
                  row.optionalId("term_id")),
          EuDecision::id);

  private EuDecisionsTable() {}

  static void check(Table<EuDecision> decisions, PackageTables all) {
    decisions.check((decision, place) -> {
      TaxonConceptsTable.referToLive(
          all.taxonConcepts(), place, "taxon_concept_id", decision.taxonConceptId());
      place.refer("geo_entity_id", decision.geoEntityId(), all.geoEntities());
      place.refer("eu_decision_type_id", decision.decisionTypeId(), all.euDecisionTypes());
      place.refer("start_event_id", decision.startEventId(), all.events());
      place.refer("end_event_id", decision.endEventId(), all.events());
      TradeCodesTable.refer(
          all.tradeCodes(), place, "source_id", decision.sourceId(), TradeCode.Type.SOURCE);
      TradeCodesTable.refer(
          all.tradeCodes(), place, "term_id", decision.termId(), TradeCode.Type.TERM);
    });
  }
}
