package org.saola.ingest.speciespackage;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Quota;
import org.saola.ingest.csv.CsvRow;
import org.saola.trade.TradeCode;

/** {@code quotas.csv}: CITES export quotas. */
final class QuotasTable {
  private static final double NO_NUMBER = -1;

  static final TableLayout<Quota> FORMAT =
      TableLayout.withId(
              "quotas.csv",
              List.of(
                  "id",
                  "taxon_concept_id",
                  "geo_entity_id",
                  "quota",
                  "unit_id",
                  "notes=text",
                  "url",
                  "publication_date",
                  "is_current",
                  "public_display"),
              QuotasTable::read,
              Quota::id)
          .with(List.of("start_date", "end_date", "source_ids", "purpose_ids", "term_ids"));

  private QuotasTable() {}

  private static Quota read(CsvRow row) {
    return new Quota(
        row.id("id"),
        row.optionalId("taxon_concept_id"),
        row.id("geo_entity_id"),
        amount(row),
        row.optionalId("unit_id"),
        row.optionalText("notes"),
        row.optionalText("url"),
        row.optionalDate("publication_date"),
        row.flag("is_current"),
        row.flag("public_display"),
        row.optionalDate("start_date"),
        row.optionalDate("end_date"),
        TradeCodesTable.scope(row));
  }

  private static @Nullable Double amount(CsvRow row) {
    var amount = row.optionalDecimal("quota");
    if (amount == null || amount == NO_NUMBER) {
      return null;
    }
    if (amount < 0) {
      row.problem(
          "quota", row.optionalText("quota"), "is negative; -1 means no number, else 0 or more");
    }
    return Math.abs(amount); // -0 is 0
  }

  static void check(Table<Quota> quotas, PackageTables all) {
    quotas.check((quota, place) -> {
      TaxonConceptsTable.referToLive(
          all.taxonConcepts(), place, "taxon_concept_id", quota.taxonConceptId());
      place.refer("geo_entity_id", quota.geoEntityId(), all.geoEntities());
      TradeCodesTable.refer(
          all.tradeCodes(), place, "unit_id", quota.unitId(), TradeCode.Type.UNIT);
      TradeCodesTable.refer(all.tradeCodes(), place, quota.scope());
    });
  }
}
