package org.saola.ingest.redlistdownload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.api.redlist4.document.DocumentRenderer;
import org.saola.ingest.redlist.RedListReport;
import org.saola.ingest.redlist.RedListReport.Value;
import org.saola.ingest.redlistdownload.Downloads.Imported;
import org.saola.redlist.Assessment.Category;
import org.saola.redlist.Assessment.Credit;
import org.saola.redlist.Assessment.Location;
import org.saola.redlist.Assessment.NotedCode;
import org.saola.redlist.Assessment.Threat;
import org.saola.redlist.Assessment.UseAndTrade;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import org.saola.redlist.RedListTaxon.CommonName;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Name;
import org.saola.redlist.SupplementaryInfo.InPlaceAction;
import org.saola.redlist.SupplementaryInfo.InPlaceActions;
import org.saola.store.redlist.Facet;

final class RedListDownloadTest {
  @TempDir Path folder = Path.of("");

  private Imported complete() {
    return read(Downloads.complete());
  }

  private Imported read(Map<String, String> files) {
    return Downloads.read(folder, List.of(Downloads.input("download", files)));
  }

  private static List<String> codes(List<Coded> entries) {
    return entries.stream().map(entry -> String.valueOf(entry.code())).toList();
  }

  @Test
  void readsWhatIsSaidOfTheAssessmentItself() {
    var assessment = complete().assessment(101);
    assertThat(assessment.assessmentDate()).isEqualTo(LocalDate.of(2019, 5, 3));
    assertThat(assessment.yearPublished()).isEqualTo("2020");
    assertThat(assessment.category()).isEqualTo(new Category("3.1", "Critically Endangered", "CR"));
    assertThat(assessment.criteria()).isEqualTo("B1ab(iii)");
    assertThat(assessment.possiblyExtinct()).isTrue();
    assertThat(assessment.possiblyExtinctInTheWild()).isFalse();
    assertThat(assessment.populationTrend()).isEqualTo(new Coded("1", "Decreasing"));
    assertThat(codes(assessment.systems())).containsExactly("0", "1");
    assertThat(codes(assessment.biogeographicalRealms())).containsExactly("0", "7");
    assertThat(assessment.citation())
        .isEqualTo(
            "Bell, B. & Moor, M. 2020. Silva antiqua. The IUCN Red List of Threatened Species"
                + " 2020: e.T11A101."
                + " https://dx.doi.org/10.2305/IUCN.UK.2020-3.RLTS.T11A101.en. ");
  }

  @Test
  void splitsScopesWhoseNamesHoldDots() {
    var imported = complete();
    assertThat(codes(imported.assessment(101).scopes())).containsExactly("1", "2", "4");
    assertThat(imported.assessment(103).scopes())
        .containsExactly(new Coded("10", "Pan-Africa"), new Coded("9", "S. Africa FW"));
  }

  @Test
  void knowsCategoriesOfOlderCriteria() {
    assertThat(complete().assessment(103).category())
        .isEqualTo(new Category("2.3", "Lower Risk/near threatened", "LR/nt"));
  }

  @Test
  void prefersTextsWithMarkupAndKeepsTheOthers() {
    var documentation = complete().assessment(101).documentation();
    assertThat(documentation.rationale()).isEqualTo("<p>Rare.</p>");
    assertThat(documentation.habitats()).isEqualTo("Old\nforest");
    assertThat(documentation.taxonomicNotes()).isEqualTo("Plain <em>notes</em>");
    assertThat(documentation.useTrade()).as("quoted, so an empty text").isEmpty();
    assertThat(documentation.threats()).as("not quoted, so no text").isNull();
  }

  @Test
  void findsTheLatestAssessmentOfEachTaxon() {
    var imported = complete();
    assertThat(imported.assessment(101).latest()).isTrue();
    assertThat(imported.assessment(102).latest()).as("there is a newer global one").isFalse();
    assertThat(imported.assessment(103).latest()).isTrue();
  }

  @Test
  void readsPlaces() {
    var imported = complete();
    var locations = imported.assessment(101).locations();
    assertThat(locations)
        .extracting(location -> location.occurrence().coded())
        .containsExactly(new Coded("NA", "Namibia"), new Coded("GR", "Greece"));
    assertThat(locations).extracting(Location::endemic).containsExactly(true, false);
    assertThat(locations.getFirst().occurrence().seasonality())
        .containsExactly("Resident", "Passage");
    assertThat(locations.getLast().occurrence().seasonality()).isNull();
    assertThat(imported.assessment(104).locations())
        .extracting(Location::endemic)
        .containsExactly(false, false, false);
    assertThat(imported.assessment(101).faos().getFirst().coded())
        .isEqualTo(new Coded("27", "Atlantic - northeast"));
    assertThat(codes(imported.assessment(101).lmes())).containsExactly("2_1_1");
  }

  @Test
  void readsCodedTables() {
    var assessment = complete().assessment(101);
    assertThat(assessment.habitats())
        .extracting(habitat -> habitat.coded().code() + " " + habitat.season())
        .containsExactly("1_6 Resident", "99_9 Breeding Season");
    assertThat(assessment.threats())
        .extracting(Threat::ias)
        .containsExactly(null, "Rattus rattus", "Felis catus");
    assertThat(codes(assessment.stresses())).containsExactly("1_2", "1_2", "1_2", "2_1");
    assertThat(assessment.conservationActions())
        .containsExactly(
            new NotedCode("", new Coded("1_1", "Site/area protection")),
            new NotedCode(null, new Coded("2_1", "Site/area management")));
    assertThat(assessment.researches()).extracting(NotedCode::note).containsExactly("soon");
    assertThat(assessment.useAndTrade())
        .containsExactly(new UseAndTrade(true, null, null, null, new Coded("1", "Food - human")));
    assertThat(codes(complete().assessment(104).growthForms())).containsExactly("A");
  }

  @Test
  void readsCreditsReferencesAndFacts() {
    var assessment = complete().assessment(101);
    assertThat(assessment.credits())
        .containsExactly(
            new Credit("assessor", "Bell, B. & Moor, M.", List.of("Ben Bell (Zoo)", "Mia Moor")),
            new Credit("evaluator", "Roe, R.", List.of("Rita Roe")));
    assertThat(assessment.references().getFirst().citation())
        .isEqualTo("Bell, B. 1999. <i>Silva</i>. Zoo Press.");
    var facts = assessment.supplementaryInfo();
    assertThat(facts.lowerElevationLimit()).isEqualTo(200);
    assertThat(facts.upperElevationLimit()).as("metres are whole numbers").isEqualTo(1900);
    assertThat(facts.estimatedExtentOfOccurrence()).isEqualTo("9-13,11");
    assertThat(facts.conservationActionsInPlace())
        .containsExactly(
            new InPlaceActions(
                "In-place land/water protection",
                List.of(new InPlaceAction("Occurs in at least one protected area", "Yes"))),
            new InPlaceActions(
                "In-place education",
                List.of(
                    new InPlaceAction(
                        "Subject to any international management / trade controls", "No"))));
  }

  @Test
  void readsTaxaWithTheirNames() {
    var taxon = complete().taxon(11);
    assertThat(taxon.name().authority()).as("kept as it is").isEqualTo("Bell &amp; Moor, 1901");
    assertThat(taxon.name().commonNames())
        .containsExactly(
            new CommonName(false, "Alte Silva", "ger"),
            new CommonName(false, "Palia Silva", "gre"),
            new CommonName(false, "Vieja Silva", "spa"),
            new CommonName(true, "Old Silva", "eng"));
    assertThat(taxon.name().synonyms().getFirst().infraName()).isEqualTo("niger");
  }

  @Test
  void knowsWhichSpeciesASubspeciesBelongsTo() {
    var imported = complete();
    assertThat(imported.taxon(11).infrarankTaxa()).extracting(Name::sisId).containsExactly(12);
    assertThat(imported.taxon(12).level()).isEqualTo(Level.INFRARANK);
    assertThat(imported.taxon(12).speciesTaxa()).extracting(Name::sisId).containsExactly(11);
    assertThat(imported.assessment(103).taxon()).isEqualTo(imported.taxon(12));
  }

  @Test
  void reportsWhatIsDroppedAndWhatIsNotMapped() {
    var report = complete().report();
    assertThat(report.tables())
        .contains(
            new RedListReport.Table("common_names", 6, 1, 1, 0),
            new RedListReport.Table("conservation_needed", 4, 1, 1, 0),
            new RedListReport.Table("threats", 3, 0, 0, 0));
    assertThat(report.unmapped())
        .containsExactly(
            new Value("habitats", "code", "99.9 Moon", 1),
            new Value("all_other_fields", "ElevationUpper.limit", "1900.5", 1));
    assertThat(report.withoutPlace())
        .extracting(Value::column)
        .containsExactly("language", "yearLastSeen", "NoThreats.noThreats");
    assertThat(report.remarks()).anyMatch(remark -> remark.contains("Mystery.value"));
    assertThat(report.newestRelease()).isEqualTo("2020-3");
    assertThat(report.lines()).first().isEqualTo("4 assessments of 3 taxa");
    assertThat(report.json()).startsWith("{\"").contains("\"orphans\":1", "99.9 Moon");
  }

  @Test
  void importsTheSameTwiceAsOnce() {
    var once = complete();
    var twice =
        Downloads.read(
            folder,
            List.of(
                Downloads.input("one", Downloads.complete()),
                Downloads.input("two", Downloads.complete())));
    assertThat(twice.assessments()).isEqualTo(once.assessments());
    assertThat(twice.taxa()).isEqualTo(once.taxa());
  }

  @Test
  void takesASummaryAlone() {
    var imported = read(Map.of("simple_summary.csv", table("simple_summary.csv")));
    var assessment = imported.assessment(101);
    assertThat(assessment.category().code()).isEqualTo("CR");
    assertThat(assessment.taxon().name().familyName()).isEqualTo("SILVIDAE");
    assertThat(assessment.taxon()).isEqualTo(imported.taxon(11));
  }

  @Test
  void takesAssessmentsAloneWithoutSomeColumns() {
    var imported =
        read(
            Map.of(
                "assessments.csv",
                """
                scientificName,assessmentId,internalTaxonId,redlistCategory
                Silva antiqua ssp. minor,103,12,Endangered
                """));
    var assessment = imported.assessment(103);
    assertThat(assessment.taxon().name().genusName()).isEqualTo("Silva");
    assertThat(assessment.taxon().name().infraName()).isEqualTo("minor");
    assertThat(assessment.scopes()).as("none is told, which is not the same as Global").isEmpty();
    assertThat(imported.report().unmapped()).isEmpty();
    assertThat(imported.report().remarks())
        .contains(
            "1 assessments name no scope; they are in the list of none, not in that of Global");
    assertThat(imported.report().remarks()).anyMatch(remark -> remark.contains("yearPublished"));
  }

  @Test
  void mergesFilesOfWhichOneLacksColumns() {
    var trimmed =
        Map.of(
            "assessments.csv",
            """
            assessmentId,internalTaxonId,scientificName,redlistCategory
            104,13,Herba alta,Least Concern
            """);
    var merged =
        Downloads.read(
            folder,
            List.of(
                Downloads.input("trimmed", trimmed),
                Downloads.input("complete", Downloads.complete())));
    assertThat(merged.assessments()).isEqualTo(complete().assessments());
  }

  @Test
  void canBeServedWithWhatIsNotMapped() {
    try (var renderer = new DocumentRenderer(Downloads.CODE_LISTS, List.of(), List.of())) {
      var rendered = renderer.assessment(complete().assessment(101));
      assertThat(rendered.summary().categoryCode()).isEqualTo("CR");
      assertThat(rendered.facets())
          .contains(
              new Facet(Group.THREATS, "2_3_2"),
              new Facet(Group.COUNTRIES, "NA"),
              new Facet(Group.FAMILY, "SILVIDAE"));
    }
  }

  @Test
  void leavesNoTemporaryFile() throws IOException {
    complete();
    try (var left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  private static String table(String file) {
    return Downloads.complete().getOrDefault(file, "");
  }
}
