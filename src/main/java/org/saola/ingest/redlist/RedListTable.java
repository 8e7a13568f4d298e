package org.saola.ingest.redlist;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.blank.DeclaredColumns;
import org.saola.ingest.blank.Holds;
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
          + " infraType infraName infraAuthority authority redlistCategory=category"
          + " redlistCriteria criteriaVersion populationTrend scopes"),
  ASSESSMENTS(Key.ASSESSMENT, true, Columns.ASSESSMENTS),
  /** The same, with the markup of its texts. */
  ASSESSMENTS_WITH_HTML(Key.ASSESSMENT, true, Columns.ASSESSMENTS),
  COMMON_NAMES(Key.TAXON, false, "name=text language main"),
  SYNONYMS(Key.TAXON, false, "name genusName speciesName speciesAuthor infraType infrarankAuthor"),
  COUNTRIES(Key.ASSESSMENT, false, "code=country name " + Columns.OCCURRENCE),
  FAO(Key.ASSESSMENT, false, "code name " + Columns.OCCURRENCE),
  LME(Key.ASSESSMENT, false, "code name " + Columns.OCCURRENCE),
  HABITATS(Key.ASSESSMENT, false, "code name majorImportance season suitability"),
  THREATS(
      Key.ASSESSMENT,
      false,
      "code name stressCode stressName ancestry ias internationalTrade scope severity text=text"
          + " timing virus"),
  CONSERVATION_NEEDED(Key.ASSESSMENT, false, Columns.NOTED),
  RESEARCH_NEEDED(Key.ASSESSMENT, false, Columns.NOTED),
  USETRADE(Key.ASSESSMENT, false, "code name international national other=text subsistence"),
  PLANT_SPECIFIC(Key.ASSESSMENT, false, "code name"),
  CREDITS(Key.ASSESSMENT, false, "type text=text full=text value=text order"),
  REFERENCES(Key.ASSESSMENT, false, "citation=text author=text year title=text"),
  DOIS(Key.ASSESSMENT, false, "doi"),
  ALL_OTHER_FIELDS(Key.ASSESSMENT, true, String.join(" ", SupplementaryColumns.DECLARATIONS));

  /** What the rows of a table belong to. */
  public enum Key {
    TAXON,
    ASSESSMENT
  }

  private static final class Columns {
    static final String TAXONOMY =
        "scientificName kingdomName phylumName className orderName familyName genusName"
            + " speciesName infraType infraName infraAuthority subpopulationName authority"
            + " taxonomicNotes=text";
    static final String ASSESSMENTS =
        "scientificName redlistCategory=category redlistCriteria yearPublished assessmentDate"
            + " criteriaVersion language rationale=text habitat=text threats=text"
            + " population=text populationTrend range=text useTrade=text systems"
            + " conservationActions=text realm yearLastSeen possiblyExtinct"
            + " possiblyExtinctInTheWild scopes";
    static final String OCCURRENCE = "presence origin seasonality formerlyBred";
    static final String NOTED = "code name note=text";
  }

  private static final String CATEGORY = "redlistCategory";

  private final Key key;
  private final boolean unique;
  private final DeclaredColumns declared;
  private final List<String> columns;
  private final Map<String, Integer> places = new HashMap<>();

  /**
   * @param declarations of columns as in {@link DeclaredColumns#of}, with blanks between
   */
  RedListTable(Key key, boolean unique, String declarations) {
    this.key = key;
    this.unique = unique;
    this.declared = DeclaredColumns.of(List.of(declarations.split(" ", -1)));
    this.columns = declared.names();
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

  /**
   * The columns of a file of this table.
   *
   * @param others that are read besides, such as ids
   */
  public DeclaredColumns declaredWith(Stream<String> others) {
    var kinds = new LinkedHashMap<String, Holds>();
    others.forEach(other -> kinds.put(other, Holds.NO_SUCH_WORD));
    declared.kinds().forEach(kinds::putIfAbsent);
    return new DeclaredColumns(kinds);
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

  /**
   * The cells of a row in the order of {@link #columns}; what may be a blank or not is an issue.
   */
  public List<@Nullable String> cells(CsvRow row) {
    if (this == COUNTRIES) {
      row.tellNamibia("code", "name");
    }
    if (columns.contains(CATEGORY)) {
      tellNotApplicable(row);
    }
    return columns.stream().<@Nullable String>map(row::optionalText).toList();
  }

  /** Global assessments are never Not Applicable; of others a file that writes NA doesn't tell. */
  private static void tellNotApplicable(CsvRow row) {
    if (Holds.NA.equals(row.optionalText(CATEGORY)) && row.writesForBlank(Holds.NA)) {
      var scopes = row.has("scopes") ? row.optionalText("scopes") : null;
      if (scopes != null && scopes.contains("Global")) {
        row.readAsBlank(CATEGORY);
      } else {
        row.problem(
            CATEGORY,
            Holds.NA,
            "is Not Applicable, or a blank; write Not Applicable for the category, or leave blank"
                + " cells empty (in R: na = \"\")");
      }
    }
  }

  /** Whether a row says anything: names need a name, details any value. */
  boolean says(List<@Nullable String> cells) {
    return switch (this) {
      case TAXONOMY, TAXONOMY_WITH_HTML, SIMPLE_SUMMARY, ASSESSMENTS, ASSESSMENTS_WITH_HTML -> true;
      case COMMON_NAMES, SYNONYMS -> filled(cells, "name");
      default -> cells.stream().anyMatch(Objects::nonNull);
    };
  }

  /** Whether a cell holds more than blanks. */
  boolean filled(List<@Nullable String> cells, String column) {
    var cell = cells.get(place(column));
    return cell != null && !cell.isBlank();
  }

  int place(String column) {
    var place = places.get(column);
    if (place == null) {
      throw new IllegalArgumentException(code() + " has no column " + column);
    }
    return place;
  }
}
