package org.saola.ingest.sisconnect;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.saola.ingest.InputFile;
import org.saola.ingest.csv.CsvColumns;
import org.saola.ingest.redlist.RedListTable;

/**
 * The tables of a set that hold what tables of a download hold, with what their columns are called
 * there. Those of people and of publications are read otherwise.
 */
enum SisTable {
  TAXONOMY(
      RedListTable.TAXONOMY,
      "taxonomicnotes.value taxonomicNotes classname className family familyName genus genusName"
          + " infra_authority infraAuthority infra_name infraName kingdom kingdomName"
          + " ordername orderName phylum phylumName species speciesName"
          + " taxonomicauthority authority redlist_id Redlist_id"),
  ASSESSMENTS(
      RedListTable.ASSESSMENTS,
      "biogeographicrealm.realm realm conservationactionsdocumentation.narrative"
          + " conservationActions habitatdocumentation.narrative habitat"
          + " populationdocumentation.narrative population populationtrend.value populationTrend"
          + " rangedocumentation.narrative range redlistassessmentdate.value assessmentDate"
          + " redlistcriteria.critversion criteriaVersion"
          + " redlistcriteria.manualcategory redlistCategory"
          + " redlistcriteria.manualcriteria redlistCriteria"
          + " redlistcriteria.possiblyextinct possiblyExtinct"
          + " redlistcriteria.yearlastseen yearLastSeen redlistrationale.value rationale"
          + " system.value systems threatsdocumentation.value threats"
          + " usetradedocumentation.value useTrade language.value language"),
  COMMON_NAMES(RedListTable.COMMON_NAMES, "primary main"),
  SYNONYMS(RedListTable.SYNONYMS, ""),
  COUNTRIES(RedListTable.COUNTRIES, "countryoccurrencelookup code countryoccurrencename name"),
  HABITATS(RedListTable.HABITATS, "generalhabitatslookup code generalhabitatsname name"),
  THREATS(
      RedListTable.THREATS,
      "threatslookup code threatsname name stress stressCode stressdesc stressName"),
  CONSERVATION_NEEDED(
      RedListTable.CONSERVATION_NEEDED,
      "conservationactionslookup code conservationactionsname name"),
  RESEARCH_NEEDED(RedListTable.RESEARCH_NEEDED, "researchlookup code researchname name"),
  USE_TRADE(RedListTable.USETRADE, "utenduselookup code utendusename name"),
  PLANT_SPECIFIC(
      RedListTable.PLANT_SPECIFIC, "plantgrowthformslookup code plantgrowthformsname name"),
  ALL_FIELDS(RedListTable.ALL_OTHER_FIELDS, "");

  /** What the rows of all tables are joined by. */
  static final String ID = "internal_taxon_id";

  /** The id that the taxon has on the Red List; only in the taxonomy. */
  static final String RED_LIST_ID = "Redlist_id";

  private final RedListTable table;
  private final Map<String, String> spellings = new HashMap<>();

  SisTable(RedListTable table, String spellings) {
    this.table = table;
    for (var column : table.columns()) {
      this.spellings.put(column.toLowerCase(Locale.ROOT), column);
    }
    if (!spellings.isEmpty()) {
      var words = List.of(spellings.split(" ", -1));
      for (int i = 0; i < words.size(); i += 2) {
        this.spellings.put(words.get(i), words.get(i + 1));
      }
    }
    this.spellings.put(ID, ID);
  }

  RedListTable table() {
    return table;
  }

  /** The table that a file holds, told by its name, in which {@code _} may be left out. */
  static Optional<SisTable> of(InputFile file) {
    return Arrays.stream(values())
        .filter(table -> isNamed(file, table.name().replace("_", "")))
        .findFirst();
  }

  static boolean isNamed(InputFile file, String table) {
    var own = file.name().substring(file.name().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    return own.replaceAll("[_ -]", "").equals(table.toLowerCase(Locale.ROOT) + ".csv");
  }

  CsvColumns columns() {
    var others = this == TAXONOMY ? Stream.of(ID, RED_LIST_ID) : Stream.of(ID);
    return new CsvColumns(table.declaredWith(others), List.of(ID), this::spelling, true);
  }

  /** Prefixes such as {@code Threats.ThreatsSubfield.} say nothing new. */
  private String spelling(String cell) {
    var whole = cell.strip().toLowerCase(Locale.ROOT);
    var last = whole.substring(whole.lastIndexOf('.') + 1);
    var known = spellings.get(whole);
    if (known == null && whole.contains("subfield.")) {
      known = spellings.get(last);
    }
    return known == null ? cell.strip() : known;
  }
}
