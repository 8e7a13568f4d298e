package org.saola.ingest.speciespackage;

import java.util.List;
import java.util.Set;
import org.saola.taxonomy.Reference;
import org.saola.taxonomy.TaxonReference;

/** {@code references.csv}: literature; {@code taxon_references.csv}: links of taxa to it. */
final class TaxonReferencesTable {
  static final TableLayout<Reference> REFERENCES =
      TableLayout.withId(
          "references.csv",
          List.of("id", "citation=text"),
          row -> new Reference(row.id("id"), row.text("citation")),
          Reference::id);

  static final TableLayout<TaxonReference> FORMAT =
      TableLayout.withId(
          "taxon_references.csv",
          List.of(
              "id",
              "taxon_concept_id",
              "reference_id",
              "is_standard",
              "is_cascaded",
              "excluded_taxon_concept_ids"),
          row ->
              new TaxonReference(
                  row.id("id"),
                  row.id("taxon_concept_id"),
                  row.id("reference_id"),
                  row.flag("is_standard"),
                  row.flag("is_cascaded"),
                  Set.copyOf(row.ids("excluded_taxon_concept_ids"))),
          TaxonReference::id);

  private TaxonReferencesTable() {}

  /** Excluded taxa are not looked up: the format allows ids there that don't exist. */
  static void check(Table<TaxonReference> links, PackageTables all) {
    links.check((link, place) -> {
      TaxonConceptsTable.referToLive(
          all.taxonConcepts(), place, "taxon_concept_id", link.taxonConceptId());
      place.refer("reference_id", link.referenceId(), all.references());
    });
    links.checkUnique(
        "taxon_concept_id, reference_id",
        each -> (long) each.taxonConceptId() << Integer.SIZE | each.referenceId());
  }
}
