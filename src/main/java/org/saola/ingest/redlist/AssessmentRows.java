package org.saola.ingest.redlist;

import static org.saola.ingest.redlist.RedListTable.ALL_OTHER_FIELDS;
import static org.saola.ingest.redlist.RedListTable.ASSESSMENTS;
import static org.saola.ingest.redlist.RedListTable.ASSESSMENTS_WITH_HTML;
import static org.saola.ingest.redlist.RedListTable.SIMPLE_SUMMARY;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Documentation;
import org.saola.redlist.CategoryText;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import org.saola.redlist.RedListCitation;
import org.saola.redlist.RedListOrder;
import org.saola.redlist.RedListTaxon;

/** Makes assessments of their rows. */
final class AssessmentRows {
  private static final String CATEGORY = "redlistCategory";
  private static final Coded GLOBAL = new Coded("1", "Global");
  private static final String DOI_BEGINS = "10.";

  private final RedListLabels labels;
  private final UnmappedValues withoutPlace;
  private final AssessmentLists lists;
  private long withoutScope;

  /**
   * @param withoutPlace counts what the API v4 has no place for
   */
  AssessmentRows(RedListLabels labels, UnmappedValues withoutPlace) {
    this.labels = labels;
    this.withoutPlace = withoutPlace;
    this.lists = new AssessmentLists(labels);
  }

  /** What decides whether an assessment is the latest one. */
  AssessmentAge age(int id, KeyedRows rows) {
    var row = saying(rows, "assessmentDate");
    return new AssessmentAge(
        id,
        row == null ? null : labels.date(row, "assessmentDate"),
        word(rows, "yearPublished"),
        scopes(rows));
  }

  /** The assessment with these rows. */
  Assessment read(
      AssessmentAge age, boolean latest, KeyedRows rows, RedListTaxon taxon, KeyedRows taxonRows) {
    countWithoutPlace(rows);
    int id = age.id();
    var scopes = age.scopes();
    var category = category(rows, word(rows, "criteriaVersion"));
    return new Assessment(
        id,
        age.date(),
        age.yearPublished(),
        latest,
        category.possiblyExtinct() || flag(rows, "possiblyExtinct"),
        category.possiblyExtinctInTheWild() || flag(rows, "possiblyExtinctInTheWild"),
        criteria(rows, category),
        citation(id, rows, taxon, scopes),
        false,
        false,
        taxon,
        described(Group.POPULATION_TRENDS, rows, "populationTrend").stream()
            .findFirst()
            .orElse(null),
        category.category(),
        SupplementaryColumns.read(rows.one(ALL_OTHER_FIELDS), labels.unmapped()),
        documentation(rows, taxonRows),
        RedListOrder.byCode(described(Group.BIOGEOGRAPHICAL_REALMS, rows, "realm")),
        lists.noted(Group.CONSERVATION_ACTIONS, rows.of(RedListTable.CONSERVATION_NEEDED)),
        lists.occurrences(Group.FAOS, rows.of(RedListTable.FAO)),
        lists.habitats(rows.of(RedListTable.HABITATS)),
        lists.locations(rows.of(RedListTable.COUNTRIES), scopes.contains(GLOBAL)),
        lists.noted(Group.RESEARCH, rows.of(RedListTable.RESEARCH_NEEDED)),
        lists.useAndTrade(rows.of(RedListTable.USETRADE)),
        lists.threats(rows.of(RedListTable.THREATS)),
        lists.credits(rows.of(RedListTable.CREDITS)),
        List.of(),
        AssessmentLists.references(rows.of(RedListTable.REFERENCES)),
        lists.codes(Group.GROWTH_FORMS, rows.of(RedListTable.PLANT_SPECIFIC)),
        AssessmentLists.marineEcosystems(rows.of(RedListTable.LME)),
        scopes,
        RedListOrder.byCode(lists.stresses(rows.of(RedListTable.THREATS))),
        RedListOrder.byCode(described(Group.SYSTEMS, rows, "systems")));
  }

  /** The rows that describe the assessment itself, those with markup first. */
  private static Stream<TableRow> described(KeyedRows rows) {
    return Stream.of(ASSESSMENTS_WITH_HTML, ASSESSMENTS, SIMPLE_SUMMARY)
        .flatMap(table -> rows.of(table).stream());
  }

  private static TableRow first(KeyedRows rows) {
    return described(rows).findFirst().orElseThrow();
  }

  /** The first of them that says something in a column. */
  private static @Nullable TableRow saying(KeyedRows rows, String column) {
    return described(rows)
        .filter(row -> row.table().columns().contains(column) && row.word(column) != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable String word(KeyedRows rows, String column) {
    var row = saying(rows, column);
    return row == null ? null : row.word(column);
  }

  private CategoryText category(KeyedRows rows, @Nullable String version) {
    var row = saying(rows, CATEGORY);
    return row == null
        ? labels.category(first(rows), null, version)
        : labels.category(row, row.word(CATEGORY), version);
  }

  private static @Nullable String criteria(KeyedRows rows, CategoryText category) {
    var criteria = word(rows, "redlistCriteria");
    return criteria == null ? category.criteria() : criteria;
  }

  private boolean flag(KeyedRows rows, String column) {
    var row = saying(rows, column);
    return row != null && labels.flag(row, column);
  }

  private List<Coded> described(Group group, KeyedRows rows, String column) {
    var row = saying(rows, column);
    return row == null ? List.of() : labels.described(group, row, column);
  }

  /** An assessment that names no scope has none, which is reported: it may be a global one. */
  private List<Coded> scopes(KeyedRows rows) {
    var row = saying(rows, "scopes");
    var column = "scopes";
    if (row == null) {
      row = rows.one(ALL_OTHER_FIELDS);
      column = SupplementaryColumns.REGIONS;
    }
    var text = row == null ? null : row.word(column);
    if (row == null || text == null) {
      withoutScope++;
      return List.of();
    }
    return RedListOrder.scopes(labels.scopes(row, column, text));
  }

  /** How many assessments name no scope. */
  long withoutScope() {
    return withoutScope;
  }

  private static Documentation documentation(KeyedRows rows, KeyedRows taxon) {
    var notes = taxon.one(RedListTable.TAXONOMY_WITH_HTML);
    if (notes == null || notes.text("taxonomicNotes") == null) {
      notes = taxon.one(RedListTable.TAXONOMY);
    }
    return new Documentation(
        narrative(rows, "range"),
        narrative(rows, "population"),
        narrative(rows, "habitat"),
        narrative(rows, "threats"),
        narrative(rows, "conservationActions"),
        narrative(rows, "useTrade"),
        narrative(rows, "rationale"),
        null,
        notes == null ? null : notes.text("taxonomicNotes"));
  }

  /** As it stands there; with markup if there is a text with it. */
  private static @Nullable String narrative(KeyedRows rows, String column) {
    return Stream.of(ASSESSMENTS_WITH_HTML, ASSESSMENTS)
        .flatMap(table -> rows.of(table).stream())
        .flatMap(row -> Stream.ofNullable(row.text(column)))
        .findFirst()
        .orElse(null);
  }

  private static String citation(int id, KeyedRows rows, RedListTaxon taxon, List<Coded> scopes) {
    var assessors =
        rows.of(RedListTable.CREDITS).stream()
            .filter(AssessmentLists::namesAssessors)
            .flatMap(row -> Stream.ofNullable(AssessmentLists.fullNames(row)))
            .findFirst()
            .orElse(null);
    var doi = rows.one(RedListTable.DOIS);
    return new RedListCitation(
            assessors,
            word(rows, "yearPublished"),
            taxon.name().scientificName(),
            scopes,
            null,
            taxon.name().sisId(),
            id,
            doi == null ? null : plainDoi(doi.word("doi")))
        .text();
  }

  /** Without the host that resolves it. */
  private static @Nullable String plainDoi(@Nullable String doi) {
    int begin = doi == null ? -1 : doi.indexOf(DOI_BEGINS);
    return doi == null || begin < 0 ? null : doi.substring(begin);
  }

  private void countWithoutPlace(KeyedRows rows) {
    var columns =
        Map.of(
            ASSESSMENTS,
            List.of("language", "yearLastSeen"),
            ALL_OTHER_FIELDS,
            SupplementaryColumns.WITHOUT_PLACE);
    columns.forEach((table, names) -> {
      var row = rows.one(table);
      names.stream()
          .filter(name -> row != null && row.word(name) != null)
          .forEach(name -> withoutPlace.add(table, name, ""));
    });
  }
}
