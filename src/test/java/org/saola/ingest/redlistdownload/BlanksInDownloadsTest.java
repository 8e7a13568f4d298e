package org.saola.ingest.redlistdownload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.SharedFiles;
import org.saola.ingest.redlistdownload.Downloads.Imported;
import org.saola.redlist.Assessment;
import org.saola.redlist.Coded;
import org.saola.redlist.RedListTaxon.Level;

/** Downloads that a program wrote again, with words for blank cells. */
final class BlanksInDownloadsTest {
  private static final String ASSESSMENTS =
      """
      assessmentId,internalTaxonId,scientificName,redlistCategory,redlistCriteria,yearPublished,\
      assessmentDate,criteriaVersion,language,rationale,habitat,populationTrend,systems,realm,\
      possiblyExtinct,scopes
      1,11,Fictus albus,Vulnerable,D1,2020,2019-05-05,3.1,English,NA,Old trees,Stable,NA,NA,false,\
      Global
      2,12,Fictus niger ssp. minor,Least Concern,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA,NA
      """;
  private static final String TAXONOMY =
      """
      internalTaxonId,scientificName,kingdomName,familyName,genusName,speciesName,infraType,\
      infraName,subpopulationName,authority,taxonomicNotes
      11,Fictus albus,ANIMALIA,FICTIDAE,Fictus,albus,NA,NA,NA,"Bell, 1900",NA
      12,Fictus niger ssp. minor,ANIMALIA,FICTIDAE,Fictus,niger,subspecies,minor,NA,NA,NA
      """;

  @TempDir Path folder = Path.of("");

  private Imported read(Map<String, String> files) {
    return Downloads.read(folder, List.of(Downloads.input("download", files)));
  }

  private static Map<String, String> files(String table, String text) {
    var files = new LinkedHashMap<String, String>();
    files.put("assessments.csv", ASSESSMENTS);
    files.put("taxonomy.csv", TAXONOMY);
    files.put(table, text);
    return files;
  }

  @ParameterizedTest
  @ValueSource(strings = {"NA", "NULL", "null", "None", "NaN", "nan", "#N/A", "-", "<NA>", "\\N"})
  void readsTheWordsOfProgramsAsBlanks(String word) {
    var imported =
        read(
            Map.of(
                "assessments.csv", ASSESSMENTS.replaceAll("\\bNA\\b", word.replace("\\", "\\\\")),
                "taxonomy.csv", TAXONOMY.replaceAll("\\bNA\\b", word.replace("\\", "\\\\"))));
    var first = imported.assessment(1);
    assertThat(first.taxon().level()).isEqualTo(Level.SPECIES);
    assertThat(first.taxon().name().infraName()).isNull();
    assertThat(first.documentation().rationale()).isNull();
    assertThat(first.documentation().habitats()).isEqualTo("Old trees");
    assertThat(first.systems()).isEmpty();
    var second = imported.assessment(2);
    assertThat(second.taxon().name().infraName()).isEqualTo("minor");
    assertThat(second.taxon().name().authority()).isNull();
    assertThat(second.criteria()).isNull();
    assertThat(second.yearPublished()).isNull();
    assertThat(second.populationTrend()).isNull();
    assertThat(second.scopes()).isEmpty();
    assertThat(imported.report().unmapped()).isEmpty();
    assertThat(imported.report().remarks())
        .anyMatch(remark ->
            remark.startsWith(
                    "taxonomy.csv: words that were read as blanks: authority 1 times " + word)
                && remark.contains("subpopulationName 2 times " + word));
  }

  @Test
  void keepsNamibia() {
    var imported =
        read(
            files(
                "countries.csv",
                """
                assessmentId,internalTaxonId,scientificName,code,name,presence,origin,seasonality,formerlyBred
                1,11,Fictus albus,NA,Namibia,Extant,Native,NA,NA
                1,11,Fictus albus,GR,Greece,NA,Native,NA,NA
                2,12,Fictus niger ssp. minor,NA,NA,NA,NA,NA,NA
                """));
    assertThat(imported.assessment(1).locations())
        .extracting(location -> location.occurrence().coded())
        .containsExactly(new Coded("NA", "Namibia"), new Coded("GR", "Greece"));
    assertThat(imported.assessment(1).locations())
        .extracting(location -> location.occurrence().formerlyBred())
        .containsOnlyNulls();
    assertThat(imported.assessment(2).locations()).as("a row that says nothing").isEmpty();
    assertThat(imported.report().tables())
        .filteredOn(table -> table.name().equals("countries"))
        .allSatisfy(table -> assertThat(table.empty()).isEqualTo(1));
  }

  @Test
  void dropsRowsOfJoinsThatFoundNothing() {
    var imported =
        read(
            files(
                "threats.csv",
                """
                assessmentId,internalTaxonId,scientificName,code,name,stressCode,stressName,ancestry,ias,text
                1,11,Fictus albus,5.3.5,Motivation Unknown,1.1|1.2,Ecosystem conversion|Ecosystem degradation,NA,NA,NA
                2,12,Fictus niger ssp. minor,NA,NA,NA,NA,NA,NA,NA
                """));
    assertThat(imported.assessment(1).threats()).hasSize(1);
    assertThat(imported.assessment(1).threats().getFirst().ias()).isNull();
    assertThat(imported.assessment(1).stresses()).hasSize(2);
    assertThat(imported.assessment(2).threats()).isEmpty();
  }

  @Test
  void namesNobodyNull() {
    var imported =
        read(
            files(
                "synonyms.csv",
                """
                internalTaxonId,scientificName,name,genusName,speciesName,speciesAuthor,infraType,infrarankAuthor
                11,Fictus albus,NA,NA,NA,NA,NA,NA
                11,Fictus albus,Fictus candidus Roe,Fictus,candidus,Roe,NA,NA
                """));
    assertThat(imported.taxon(11).name().synonyms())
        .extracting(synonym -> synonym.name())
        .containsExactly("Fictus candidus Roe");
  }

  @Test
  void refusesACategoryThatMayBeABlank() {
    var regional =
        ASSESSMENTS
            .replace("Least Concern,NA,NA,NA,NA", "NA,NA,NA,NA,NA")
            .replaceAll("NA\n$", "Europe\n");
    var refusal =
        catchThrowableOfType(RefusedInput.class, () -> read(files("assessments.csv", regional)));
    assertThat(refusal.issues().getFirst().toString())
        .startsWith("assessments.csv:3, column redlistCategory, value \"NA\"")
        .contains("write Not Applicable for the category");
  }

  @Test
  void neverTellsABlankCategoryAsNull() {
    var blank = ASSESSMENTS.replace("Vulnerable", "NA").replace("Least Concern", "");
    var imported = read(files("assessments.csv", blank));
    assertThat(imported.assessments().values())
        .extracting(each -> each.category().code())
        .containsExactly("N/A", "N/A");
    assertThat(imported.report().remarks())
        .anyMatch(
            remark -> remark.matches("assessments.csv:[23], column redlistCategory: is blank.*"));
  }

  @Test
  void keepsNotApplicableWhereBlanksAreEmpty() {
    var imported =
        read(
            Map.of(
                "assessments.csv",
                """
                assessmentId,internalTaxonId,scientificName,redlistCategory,criteriaVersion,scopes
                1,11,Fictus albus,NA,3.1,Europe
                """));
    assertThat(imported.assessment(1).category().code()).isEqualTo("NA");
  }

  @Test
  void readsTheSharedExample() {
    try (var input = InputFiles.open(SharedFiles.find("golden/files/na-for-blank-download"))) {
      var imported = Downloads.read(folder, List.of(input));
      assertThat(imported.taxa().values())
          .allSatisfy(taxon -> {
            assertThat(taxon.level()).isEqualTo(Level.SPECIES);
            assertThat(taxon.name().infraName()).isNull();
          });
      assertThat(imported.assessment(12).criteria()).isNull();
      assertThat(imported.assessments().values())
          .extracting(Assessment::documentation)
          .extracting(Assessment.Documentation::rationale)
          .containsOnlyNulls();
      var place = imported.assessment(11).locations().getFirst().occurrence();
      assertThat(place.coded()).isEqualTo(new Coded("NA", "Namibia"));
      assertThat(place.formerlyBred()).isNull();
      assertThat(place.seasonality()).isNull();
    }
  }
}
