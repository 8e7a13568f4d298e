package org.saola.ingest.speciespackage;

import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.csv.Choice;
import org.saola.ingest.csv.CsvRow;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.Taxonomy;

/** {@code taxon_concepts.csv}: names of both taxonomies, live and deleted. */
final class TaxonConceptsTable {
  private static final Choice<Taxonomy> TAXONOMIES = Choice.of(Taxonomy.class);
  private static final Choice<NameStatus> STATUSES =
      Choice.of(List.of(NameStatus.values()), NameStatus::code);

  /** What only live names have. */
  private static final List<String> NOT_WHEN_DELETED =
      List.of(
          "parent_id", "taxonomic_position", "created_at", "updated_at", "dependents_updated_at");

  static final TableLayout<TaxonConcept> FORMAT =
      TableLayout.withId(
          "taxon_concepts.csv",
          List.of(
              "id",
              "taxonomy",
              "parent_id",
              "rank",
              "full_name",
              "author_year",
              "name_status",
              "taxonomic_position",
              "created_at",
              "updated_at",
              "dependents_updated_at",
              "deleted_at"),
          TaxonConceptsTable::read,
          TaxonConcept::id);

  private TaxonConceptsTable() {}

  private static TaxonConcept read(CsvRow row) {
    var taxon =
        new TaxonConcept(
            row.id("id"),
            row.oneOf("taxonomy", TAXONOMIES),
            row.optionalId("parent_id"),
            row.oneOf("rank", RanksTable.RANKS),
            row.text("full_name"),
            row.optionalText("author_year"),
            row.oneOf("name_status", STATUSES),
            row.optionalWord("taxonomic_position"),
            row.optionalInstant("created_at"),
            row.optionalInstant("updated_at"),
            row.optionalInstant("dependents_updated_at"),
            row.optionalInstant("deleted_at"));
    if (row.isNull("deleted_at")) {
      checkLive(row, taxon);
    } else {
      for (var column : NOT_WHEN_DELETED) {
        if (!row.isNull(column)) {
          row.problem(column, row.optionalText(column), "must be empty, the name is deleted");
        }
      }
    }
    return taxon;
  }

  private static void checkLive(CsvRow row, TaxonConcept taxon) {
    for (var column : List.of("created_at", "updated_at")) {
      if (row.isNull(column)) {
        row.problem(column, null, "is missing; only names with a deleted_at have none");
      }
    }
    if (row.faulty()) {
      return;
    }
    if (!taxon.status().inTree()) {
      for (var column : List.of("parent_id", "taxonomic_position")) {
        if (!row.isNull(column)) {
          row.problem(
              column,
              row.optionalText(column),
              "must be empty; only names of status A and N stand in the tree");
        }
      }
    } else if (taxon.rank() == Rank.KINGDOM && taxon.parentId() != null) {
      row.problem("parent_id", row.optionalText("parent_id"), "must be empty for a kingdom");
    }
  }

  /**
   * Ranks are known (said once for each); parents exist, are live, in the tree, of higher rank;
   * there is no cycle.
   */
  static void check(Table<TaxonConcept> taxa, Table<RanksTable.Row> ranks) {
    var reported = EnumSet.noneOf(Rank.class);
    taxa.check((taxon, place) -> {
      if (ranks.lacks(taxon.rank()) && reported.add(taxon.rank())) {
        place.problem("rank", taxon.rank(), "is not a name in ranks.csv");
      }
      if (isOrphan(taxon)) {
        place.remark("parent_id", null, "is empty; only kingdoms stand alone");
      }
      var parent = referToLive(taxa, place, "parent_id", taxon.parentId());
      if (parent != null) {
        checkParent(taxon, parent, place);
      }
    });
    new ParentCycles(taxa).check();
  }

  private static boolean isOrphan(TaxonConcept taxon) {
    return taxon.parentId() == null
        && taxon.live()
        && taxon.status().inTree()
        && taxon.rank() != Rank.KINGDOM;
  }

  private static void checkParent(
      TaxonConcept taxon, TaxonConcept parent, Table<TaxonConcept>.Place place) {
    if (parent.taxonomy() != taxon.taxonomy()) {
      place.problem(
          "parent_id",
          parent.id(),
          "is a name of %s; the parent must be of %s"
              .formatted(parent.taxonomy(), taxon.taxonomy()));
    }
    if (!parent.status().inTree()) {
      place.problem(
          "parent_id",
          parent.id(),
          "is a name of status %s; only A and N can be parents".formatted(parent.status().code()));
    }
    if (taxon.rank().compareTo(parent.rank()) <= 0) { // a variety may stand below a subspecies
      place.problem(
          "rank",
          taxon.rank(),
          "is not below %s, the rank of the parent %d".formatted(parent.rank(), parent.id()));
    }
  }

  /** The name that an id names; an issue when there is none or it is deleted. */
  static @Nullable TaxonConcept referToLive(
      Table<TaxonConcept> taxa, Table<?>.Place place, String column, @Nullable Integer id) {
    var taxon = place.refer(column, id, taxa);
    if (taxon != null && !taxon.live()) {
      place.problem(column, id, "is a deleted name; nothing may refer to it");
    }
    return taxon;
  }
}
