package org.saola.ingest.sisconnect;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.InputFile;
import org.saola.ingest.InputFiles;
import org.saola.ingest.RefusedInput;
import org.saola.ingest.redlist.RedListReport;
import org.saola.progress.Progress;
import org.saola.redlist.Assessment;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.Assessment.Citation;
import org.saola.redlist.Assessment.Credit;
import org.saola.redlist.Coded;

/** An invented set of two taxa, of which one has no number of its own. */
final class SisConnectTest {
  private static final List<String> TABLES =
      List.of(
          "taxonomy.csv",
          "assessments.csv",
          "allfields.csv",
          "countries.csv",
          "threats.csv",
          "credits.csv",
          "references.csv");

  @TempDir Path folder = Path.of("");

  private record Imported(Map<Integer, Assessment> assessments, RedListReport report) {
    Assessment assessment(int id) {
      var assessment = assessments.get(id);
      if (assessment == null) {
        throw new AssertionError("no assessment " + id);
      }
      return assessment;
    }
  }

  private static Map<String, String> set() {
    var files = new LinkedHashMap<String, String>();
    for (var table : TABLES) {
      files.put(table, resource("set/" + table));
    }
    return files;
  }

  private static String resource(String name) {
    try (var bytes = Objects.requireNonNull(SisConnectTest.class.getResourceAsStream(name), name)) {
      return new String(bytes.readAllBytes(), UTF_8);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static InputFiles input(Map<String, String> files) {
    var inputs = new ArrayList<InputFile>();
    files.forEach((file, text) -> {
      var bytes = text.getBytes(UTF_8);
      inputs.add(new InputFile(file, bytes.length, () -> new ByteArrayInputStream(bytes)));
    });
    return InputFiles.of("set", inputs);
  }

  private Imported read(Map<String, String> files) {
    try (var records =
        SisConnect.open(input(files), folder, CodeListFiles.load(), Progress.SILENT)) {
      var assessments = new TreeMap<Integer, Assessment>();
      records.forEachAssessment(assessment -> assessments.put(assessment.id(), assessment));
      return new Imported(assessments, records.report());
    }
  }

  @Test
  void isToldByTheFirstLine() {
    assertThat(SisConnect.recognises(input(set()))).isTrue();
    assertThat(SisConnect.recognises(input(Map.of("taxonomy.csv", "internalTaxonId\n")))).isFalse();
  }

  @Test
  void readsCategoriesAsCodesAndDatesByDay() {
    var assessment = read(set()).assessment(4711);
    assertThat(assessment.category()).isEqualTo(new Category("3.1", "Vulnerable", "VU"));
    assertThat(assessment.assessmentDate()).isEqualTo(LocalDate.of(2020, 4, 28));
    assertThat(assessment.criteria()).isEqualTo("D2");
    assertThat(assessment.yearPublished()).isNull();
    assertThat(assessment.scopes()).containsExactly(new Coded("2", "Europe"));
    assertThat(assessment.documentation().habitats()).isEqualTo("<p>Forest</p>");
    assertThat(assessment.documentation().taxonomicNotes()).isEqualTo("Notes");
    assertThat(assessment.supplementaryInfo().lowerElevationLimit()).isEqualTo(200);
  }

  @Test
  void readsTagsAndWordsForBlanks() {
    var files = set();
    files.computeIfPresent(
        "assessments.csv",
        (_, text) ->
            text.replace(",VU,D2,No,", ",CR(PE),NA,NA,").replace(",,,01/02/2021", "NA,NA,NA,NA"));
    var imported = read(files);
    var assessment = imported.assessment(4711);
    assertThat(assessment.category().code()).isEqualTo("CR");
    assertThat(assessment.possiblyExtinct()).isTrue();
    assertThat(assessment.criteria()).isNull();
    assertThat(imported.report().remarks())
        .anyMatch(remark -> remark.startsWith("assessments.csv: words that were read as blanks"));
  }

  @Test
  void numbersTaxaThatHaveNoNumber() {
    var imported = read(set());
    assertThat(imported.assessments()).containsOnlyKeys(4711, 1_000_000_002);
    var subspecies = imported.assessment(1_000_000_002);
    assertThat(subspecies.possiblyExtinct()).isTrue();
    assertThat(subspecies.taxon().name().scientificName()).isEqualTo("Silva antiqua ssp. minor");
    assertThat(subspecies.taxon().name().authority()).isEqualTo("Moor, 1902");
    assertThat(subspecies.taxon().name().familyName()).isEqualTo("SILVIDAE");
    assertThat(subspecies.taxon().speciesTaxa()).hasSize(1);
  }

  @Test
  void findsCountriesByNameWhereTheirCodeIsUnknown() {
    var occurrence = read(set()).assessment(4711).locations().getFirst().occurrence();
    assertThat(occurrence.coded()).isEqualTo(new Coded("GR", "Greece"));
    assertThat(occurrence.seasonality()).containsExactly("Resident", "Passage");
  }

  @Test
  void readsThreatsWithTheirStresses() {
    var assessment = read(set()).assessment(4711);
    assertThat(assessment.threats().getFirst().coded().code()).isEqualTo("2_3_1");
    assertThat(assessment.stresses()).extracting(Coded::code).containsExactly("1_1", "1_2");
  }

  @Test
  void putsPeopleTogetherAndKeepsNothingPersonal() {
    var assessment = read(set()).assessment(4711);
    assertThat(assessment.credits())
        .containsExactly(
            new Credit("assessor", "Bell, B. & Moor, M.", List.of("Ben Bell (Zoo)", "Mia Moor")),
            new Credit("evaluator", "Roe, R.", List.of("Rita Roe")));
    assertThat(assessment.toString()).doesNotContain("@", "Benny");
    assertThat(assessment.citation()).startsWith("Bell, B. & Moor, M. Silva antiqua");
  }

  @Test
  void putsCitationsTogether() {
    assertThat(read(set()).assessment(4711).references())
        .containsExactly(
            new Citation(
                "Bell, B. 1999. On Silva. <i>Journal of Woods</i> 1(2): 3-4.",
                "1999",
                "On Silva",
                "Bell, B.",
                null));
  }

  @Test
  void reportsOrphansAndColumnsThatAreNotRead() {
    var report = read(set()).report();
    assertThat(report.tables()).contains(new RedListReport.Table("countries", 2, 0, 1, 0));
    assertThat(report.remarks()).anyMatch(remark -> remark.contains("Private.note"));
  }

  @Test
  void refusesAnAssessmentWithoutATaxon() {
    var files = set();
    files.merge("assessments.csv", ",,,,3.1,VU,,,,nobody\n", String::concat);
    var refused = catchThrowableOfType(RefusedInput.class, () -> read(files));
    assertThat(refused.issues())
        .singleElement()
        .hasToString(
            "assessments.csv:4, column internal_taxon_id, value \"nobody\": is not in"
                + " taxonomy.csv");
  }
}
