package org.saola.ingest.speciespackage;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.saola.ingest.csv.Choice;
import org.saola.taxonomy.NameRelationship;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.Taxonomy;

/** {@code taxon_relationships.csv}: accepted names and their other names. */
final class TaxonRelationshipsTable {
  private static final Choice<NameRelationship.Type> TYPES = Choice.of(NameRelationship.Type.class);
  private static final Set<NameRelationship.Type> WITHIN_TAXONOMY =
      EnumSet.of(
          NameRelationship.Type.HAS_SYNONYM,
          NameRelationship.Type.HAS_HYBRID,
          NameRelationship.Type.HAS_TRADE_NAME);

  static final TableLayout<NameRelationship> FORMAT =
      new TableLayout<>(
          "taxon_relationships.csv",
          List.of("taxon_concept_id", "other_taxon_concept_id", "type"),
          List.of(),
          row ->
              new NameRelationship(
                  row.id("taxon_concept_id"),
                  row.id("other_taxon_concept_id"),
                  row.oneOf("type", TYPES)),
          relationship -> relationship,
          "taxon_concept_id, other_taxon_concept_id, type",
          true);

  private TaxonRelationshipsTable() {}

  static void check(Table<NameRelationship> relationships, Table<TaxonConcept> taxa) {
    relationships.check((relationship, place) -> {
      var taxon =
          TaxonConceptsTable.referToLive(
              taxa, place, "taxon_concept_id", relationship.taxonConceptId());
      var other =
          TaxonConceptsTable.referToLive(
              taxa, place, "other_taxon_concept_id", relationship.otherTaxonConceptId());
      if (taxon != null && other != null && !fits(relationship.type(), taxon, other)) {
        place.problem(
            "type",
            relationship.type(),
            "can't join a name of %s to a name of %s; %s"
                .formatted(taxon.taxonomy(), other.taxonomy(), rule(relationship.type())));
      }
    });
  }

  private static boolean fits(NameRelationship.Type type, TaxonConcept taxon, TaxonConcept other) {
    return WITHIN_TAXONOMY.contains(type)
        ? taxon.taxonomy() == other.taxonomy()
        : taxon.taxonomy() == Taxonomy.CITES_EU && other.taxonomy() == Taxonomy.CMS;
  }

  private static String rule(NameRelationship.Type type) {
    return WITHIN_TAXONOMY.contains(type)
        ? "both must be of one taxonomy"
        : "it leads from CITES_EU to CMS";
  }
}
