package org.saola.ingest.speciespackage;

import java.util.List;
import org.saola.cites.Suspension;

/** {@code suspensions.csv}: CITES recommendations to suspend trade. */
final class SuspensionsTable {
  static final TableLayout<Suspension> FORMAT =
      TableLayout.withId(
              "suspensions.csv",
              List.of(
                  "id",
                  "taxon_concept_id",
                  "geo_entity_id",
                  "notes=text",
                  "start_date",
                  "is_current",
                  "applies_to_import",
                  "start_notification_id"),
              row ->
                  new Suspension(
                      row.id("id"),
                      row.optionalId("taxon_concept_id"),
                      row.optionalId("geo_entity_id"),
                      row.optionalText("notes"),
                      row.optionalDate("start_date"),
                      row.flag("is_current"),
                      row.flag("applies_to_import"),
                      row.optionalId("start_notification_id"),
                      row.optionalDate("end_date"),
                      row.optionalId("end_notification_id"),
                      TradeCodesTable.scope(row)),
              Suspension::id)
          .with(
              List.of("end_date", "end_notification_id", "source_ids", "purpose_ids", "term_ids"));

  private SuspensionsTable() {}

  static void check(Table<Suspension> suspensions, PackageTables all) {
    suspensions.check((suspension, place) -> {
      TaxonConceptsTable.referToLive(
          all.taxonConcepts(), place, "taxon_concept_id", suspension.taxonConceptId());
      place.refer("geo_entity_id", suspension.geoEntityId(), all.geoEntities());
      place.refer("start_notification_id", suspension.startNotificationId(), all.events());
      place.refer("end_notification_id", suspension.endNotificationId(), all.events());
      TradeCodesTable.refer(all.tradeCodes(), place, suspension.scope());
      if (all.quotas().find(suspension.id()) != null) {
        place.remark("id", suspension.id(), "is also the id of a quota; the source shares ids");
      }
    });
  }
}
