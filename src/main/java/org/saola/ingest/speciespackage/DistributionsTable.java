package org.saola.ingest.speciespackage;

import java.util.List;
import org.saola.places.Distribution;

/** {@code distributions.csv}: which taxon occurs where. */
final class DistributionsTable {
  static final TableLayout<Distribution> FORMAT =
      TableLayout.withId(
          "distributions.csv",
          List.of("id", "taxon_concept_id", "geo_entity_id", "tags", "reference_ids"),
          row ->
              new Distribution(
                  row.id("id"),
                  row.id("taxon_concept_id"),
                  row.id("geo_entity_id"),
                  row.words("tags"),
                  row.ids("reference_ids")),
          Distribution::id);

  private DistributionsTable() {}

  static void check(Table<Distribution> distributions, PackageTables all) {
    distributions.check((distribution, place) -> {
      TaxonConceptsTable.referToLive(
          all.taxonConcepts(), place, "taxon_concept_id", distribution.taxonConceptId());
      place.refer("geo_entity_id", distribution.geoEntityId(), all.geoEntities());
      for (var reference : distribution.referenceIds()) {
        place.refer("reference_ids", reference, all.references());
      }
    });
    distributions.checkUnique(
        "taxon_concept_id, geo_entity_id",
        each -> (long) each.taxonConceptId() << Integer.SIZE | each.geoEntityId());
  }
}
