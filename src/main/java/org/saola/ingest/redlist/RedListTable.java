package org.saola.ingest.redlist;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.csv.CsvRow;

/**
 * The tables that make up assessments, named and with the columns as in the downloads of the Red
 * List; those that name a taxon or begin an assessment come first. Ids are left out: every row
 * belongs to one taxon or one assessment.
 */
public enum RedListTable {
  TAXONOMY(Key.TAXON, true, Columns.TAXONOMY),
  /** The same, with the markup of its texts. */
  TAXONOMY_WITH_HTML(Key.TAXON, true, Columns.TAXONOMY),
  SIMPLE_SUMMARY(
      Key.ASSESSMENT,
      true,
      "scientificName kingdomName phylumName orderName className familyName genusName speciesName"
          + " infraType infraName infraAuthority authority redlistCategory redlistCriteria"
          + " criteriaVersion populationTrend scopes"),
  ASSESSMENTS(Key.ASSESSMENT, true, Columns.ASSESSMENTS),
  /** The same, with the markup of its texts. */
  ASSESSMENTS_WITH_HTML(Key.ASSESSMENT, true, Columns.ASSESSMENTS),
  COMMON_NAMES(Key.TAXON, false, "name language main"),
  SYNONYMS(Key.TAXON, false, "name genusName speciesName speciesAuthor infraType infrarankAuthor"),
  COUNTRIES(Key.ASSESSMENT, false, Columns.OCCURRENCE),
  FAO(Key.ASSESSMENT, false, Columns.OCCURRENCE),
  LME(Key.ASSESSMENT, false, Columns.OCCURRENCE),
  HABITATS(Key.ASSESSMENT, false, "code name majorImportance season suitability"),
  THREATS(
      Key.ASSESSMENT,
      false,
      "code name stressCode stressName ancestry ias internationalTrade scope severity text timing"
          + " virus"),
  CONSERVATION_NEEDED(Key.ASSESSMENT, false, Columns.NOTED),
  RESEARCH_NEEDED(Key.ASSESSMENT, false, Columns.NOTED),
  USETRADE(Key.ASSESSMENT, false, "code name international national other subsistence"),
  PLANT_SPECIFIC(Key.ASSESSMENT, false, "code name"),
  CREDITS(Key.ASSESSMENT, false, "type text full value order"),
  REFERENCES(Key.ASSESSMENT, false, "citation author year title"),
  DOIS(Key.ASSESSMENT, false, "doi"),
  ALL_OTHER_FIELDS(Key.ASSESSMENT, true, String.join(" ", SupplementaryColumns.NAMES));

  /** What the rows of a table belong to. */
  public enum Key {
    TAXON,
    ASSESSMENT
  }

  private static final class Columns {
    static final String TAXONOMY =
        "scientificName kingdomName phylumName className orderName familyName genusName"
            + " speciesName infraType infraName infraAuthority subpopulationName authority"
            + " taxonomicNotes";
    static final String ASSESSMENTS =
        "scientificName redlistCategory redlistCriteria yearPublished assessmentDate"
            + " criteriaVersion language rationale habitat threats population populationTrend range"
            + " useTrade systems conservationActions realm yearLastSeen possiblyExtinct"
            + " possiblyExtinctInTheWild scopes";
    static final String OCCURRENCE = "code name presence origin seasonality formerlyBred";
    static final String NOTED = "code name note";
  }

  private final Key key;
  private final boolean unique;
  private final List<String> columns;
  private final Map<String, Integer> places = new HashMap<>();

  RedListTable(Key key, boolean unique, String columns) {
    this.key = key;
    this.unique = unique;
    this.columns = List.of(columns.split(" ", -1));
    for (var column : this.columns) {
      places.put(column, places.size());
    }
  }

  /** The name of its file in a download, without {@code .csv}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public Key key() {
    return key;
  }

  /** Whether there is at most one row for each taxon or assessment. */
  boolean unique() {
    return unique;
  }

  /** The columns that are read, ids left out. */
  public List<String> columns() {
    return columns;
  }

  /** The column without which a row says nothing; none where all may be missing. */
  public Stream<String> requiredColumn() {
    return switch (this) {
      case TAXONOMY, TAXONOMY_WITH_HTML -> Stream.of("scientificName");
      case SIMPLE_SUMMARY, ASSESSMENTS, ASSESSMENTS_WITH_HTML, ALL_OTHER_FIELDS -> Stream.empty();
      default -> Stream.of(columns.getFirst());
    };
  }

  /** The cells of a row in the order of {@link #columns}. */
  public List<@Nullable String> cells(CsvRow row) {
    return columns.stream().<@Nullable String>map(row::optionalText).toList();
  }

  int place(String column) {
    var place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException(code() + " has no column " + column);
    }
    return place;
  }
}
