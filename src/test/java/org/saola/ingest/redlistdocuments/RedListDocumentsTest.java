package org.saola.ingest.redlistdocuments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.saola.ingest.redlistdocuments.Bodies.assessment;
import static org.saola.ingest.redlistdocuments.Bodies.assessments;
import static org.saola.ingest.redlistdocuments.Bodies.file;
import static org.saola.ingest.redlistdocuments.Bodies.open;
import static org.saola.ingest.redlistdocuments.Bodies.species;
import static org.saola.ingest.redlistdocuments.Bodies.taxa;
import static org.saola.ingest.redlistdocuments.Bodies.taxon;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.codelists.CodeListFiles;
import org.saola.ingest.Fixtures;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.redlist.Assessment;
import org.saola.redlist.Coded;
import org.saola.redlist.Group;
import org.saola.redlist.RedListRecords.GroupMember;
import org.saola.redlist.RedListTaxon;
import org.saola.redlist.RedListTaxon.CommonName;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.redlist.RedListTaxon.Name;
import tools.jackson.databind.json.JsonMapper;

class RedListDocumentsTest {
  private static final String TWO = assessment(1, 10, "") + "\n" + assessment(2, 20, "");

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          one a line             | %1$s%n%2$s
          one after another      | %1$s%2$s
          an array               | [%1$s,%2$s]
          spread over lines      | {%n "a":1}%n%1$s%n%n%2$s%n
          """)
  void findsDocumentsHoweverTheyAreLaidOut(String because, String pattern) {
    var content = pattern.formatted(assessment(1, 10, ""), assessment(2, 20, ""));
    var documents = open(file("bodies", content));
    assertThat(assessments(documents)).as(because).extracting(Assessment::id).containsExactly(1, 2);
    assertThat(documents.assessmentCount()).isEqualTo(2);
  }

  @Test
  void readsFilesPackedByGzipWhateverTheirNames() {
    assertThat(assessments(open(file("bodies.txt", Fixtures.gzip(TWO))))).hasSize(2);
  }

  @Test
  void readsEveryRecordAgainWhenAsked() {
    var documents = open(file("a.json", TWO));
    assertThat(assessments(documents)).isEqualTo(assessments(documents));
    assertThat(taxa(documents)).isEqualTo(taxa(documents)).hasSize(2);
  }

  @ParameterizedTest(name = "{0} is {1}")
  @CsvSource(
      nullValues = "null",
      value = {
        "'\"2020-12-18T00:00:00.000Z\"', 2020-12-18",
        "'\"2009-03-28T00:00:00.000+00:00\"', 2009-03-28",
        "'\"2011-08-22T01:00:00.000+01:00\"', 2011-08-22",
        "'\"2011-08-22\"', 2011-08-22",
        "null, null"
      })
  void readsDatesOfAllEras(String json, LocalDate date) {
    var body =
        assessment(1, 10, "").replace("\"2020-01-31T00:00:00.000Z\"", json == null ? "null" : json);
    assertThat(only(body).assessmentDate()).isEqualTo(date);
  }

  @ParameterizedTest(name = "{0} becomes {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          A. 2020. Ficta. Accessed on 01 May 2025. | 'A. 2020. Ficta. '
          Accessed on me. Accessed on 1 May 2025.  | 'Accessed on me. '
          A. 2020. Ficta.                          | A. 2020. Ficta.
          """)
  void cutsTheDayOfAccessOff(String citation, String expected) {
    var body = assessment(1, 10, "").replace("Nobody 2020. Accessed on 01 May 2025.", citation);
    assertThat(only(body).citation()).isEqualTo(expected);
  }

  @Test
  void readsLanguagesOfAllEras() {
    var names =
        """
        ,"common_names":[{"main":false,"name":"Nul","language":null},\
        {"main":true,"name":"Fict","language":{"code":"eng","description":{"en":"English"}}},\
        {"main":false,"name":"Fictif","language":"fre"}]\
        """;
    var read = only(assessment(1, taxon(10, "Ficta ficta", names), 10, "")).taxon().name();
    assertThat(read.commonNames())
        .containsExactly(
            new CommonName(false, "Nul", null),
            new CommonName(true, "Fict", "eng"),
            new CommonName(false, "Fictif", "fre"));
  }

  @Test
  void keepsWhatIsNullWhatIsEmptyAndTheOrder() {
    var read =
        only(
            assessment(
                1,
                10,
                """
                ,"population_trend":null,"supplementary_info":{"upper_elevation_limit":-5,\
                "population_size":""},"documentation":{"range":"","population":null},\
                "locations":[{"is_endemic":true,"formerlyBred":null,"origin":"Native",\
                "presence":"Extant","seasonality":[],"description":{"en":"Nauru"},"code":"NR"},\
                {"is_endemic":false,"seasonality":null,"description":{"en":"Aruba"},"code":"AW"}],\
                "use_and_trade":[{"international":true,"national":null,"other":"x",\
                "subsistence":false,"code":"1"}],"stresses":[{"code":"1_2"},{"code":"1_1"},\
                {"code":"1_2"}],"errata":[{"reason":"r"},{"reason":"r"}],\
                "researches":[{"note":"None","code":"1_2","description":{"en":"Size"}}]\
                """));
    assertThat(read.populationTrend()).isNull();
    assertThat(read.supplementaryInfo().upperElevationLimit()).isEqualTo(-5);
    assertThat(read.supplementaryInfo().populationSize()).isEmpty();
    assertThat(read.documentation().range()).isEmpty();
    assertThat(read.documentation().population()).isNull();
    assertThat(read.locations())
        .extracting(
            Assessment.Location::endemic,
            location -> location.occurrence().seasonality(),
            location -> location.occurrence().coded())
        .containsExactly(
            tuple(true, List.of(), new Coded("NR", "Nauru")),
            tuple(false, null, new Coded("AW", "Aruba")));
    assertThat(read.useAndTrade())
        .containsExactly(new Assessment.UseAndTrade(true, null, "x", false, new Coded("1", null)));
    assertThat(read.stresses()).extracting(Coded::code).containsExactly("1_2", "1_1", "1_2");
    assertThat(read.errata()).containsExactly("r", "r");
    assertThat(read.researches())
        .containsExactly(new Assessment.NotedCode("None", new Coded("1_2", "Size")));
  }

  @Test
  void mergesEqualAssessmentsOfDifferentDays() {
    var laterDay = assessment(1, 10, "").replace("01 May 2025", "02 May 2025");
    var documents = open(file("a.json", assessment(1, 10, "")), file("b.json", laterDay));
    assertThat(assessments(documents)).hasSize(1);
    assertThat(documents.report().repeated()).isEqualTo(1);
  }

  @Test
  void prefersDocumentsOfTaxaAndTheNewestAssessments() {
    var documents =
        open(
            file("1.json", assessment(8, taxon(20, "Ficta nova", ""), 20, "")),
            file("2.json", assessment(7, taxon(20, "Ficta vetus", ""), 20, "")),
            file("3.json", ownBody(taxon(10, "Ficta propria", ""))),
            file("4.json", assessment(9, taxon(10, "Ficta aliena", ""), 10, "")));
    assertThat(taxa(documents))
        .extracting(taxon -> taxon.name().scientificName())
        .containsExactlyInAnyOrder("Ficta nova", "Ficta propria");
    assertThat(documents.report().differingTaxa()).isEqualTo(2);
  }

  @Test
  void takesChildrenFromWhicheverDocumentKnowsThem() {
    var child = taxon(11, "Ficta ficta ssp. minor", "");
    var parent = taxon(10, "Ficta ficta", ",\"infrarank_taxa\":[%s]".formatted(child));
    var documents =
        open(file("a.json", assessment(1, parent, 10, "")), file("b.json", ownBody(species(10))));
    var all = taxa(documents);
    assertThat(all)
        .extracting(taxon -> taxon.name().sisId(), RedListTaxon::level)
        .containsExactlyInAnyOrder(tuple(10, Level.SPECIES), tuple(11, Level.INFRARANK));
    for (var taxon : all) {
      assertThat(taxon.level() == Level.SPECIES ? taxon.infrarankTaxa() : taxon.speciesTaxa())
          .extracting(Name::sisId)
          .containsExactly(taxon.level() == Level.SPECIES ? 11 : 10);
    }
  }

  private static String ownBody(String taxon) {
    return "{\"sis_id\":10,\"taxon\":%s,\"assessments\":[]}".formatted(taxon);
  }

  @Test
  void takesMembershipFromPagesOfComprehensiveGroups() {
    var page =
        """
        {"comprehensive_group":{"high":true,"comp":true,"name":"fictives","higher_name":null},\
        "assessments":[{"sis_taxon_id":10,"assessment_id":1,"latest":true},\
        {"sis_taxon_id":10,"assessment_id":3,"latest":false}],"filters":{}}\
        """;
    var documents = open(file("a.json", assessment(1, 10, "")), file("b.json", page));
    assertThat(documents.comprehensiveGroupMembers())
        .containsExactly(new GroupMember("fictives", 10));
  }

  @Test
  void keepsNamesOfRanksThatAreListedWithoutATaxon() {
    var documents =
        open(
            file("a.json", assessment(1, 10, "")),
            file("b.json", "{\"kingdom_names\":[\"ANIMALIA\",\"FUNGI\"]}"),
            file("c.json", "{\"kingdom_names\":[\"FUNGI\",\"PLANTAE\"]}"));
    assertThat(documents.rankNames())
        .isEqualTo(Map.of(Group.KINGDOM, Set.of("ANIMALIA", "FUNGI", "PLANTAE")));
  }

  @Test
  void takesTheLongestGreenStatusListAndAddsOthers() {
    var documents =
        open(
            file("a.json", "{\"assessments\":[%s]}".formatted(greenStatus(10, "old"))),
            file(
                "b.json",
                "{\"assessments\":[%s,%s]}"
                    .formatted(greenStatus(20, "new"), greenStatus(10, "new"))),
            file("c.json", greenStatus(30, "single")));
    assertThat(documents.greenStatuses())
        .extracting(status -> status.taxon().name().sisId(), each -> each.justification())
        .containsExactly(tuple(20, "new"), tuple(10, "new"), tuple(30, "single"));
    assertThat(taxa(documents)).hasSize(3);
  }

  private static String greenStatus(int sisId, String justification) {
    return """
    {"assessment_year":"2021","justification":"%s","species_recovery_category":"Fully Recovered",\
    "species_recovery_score_best":"-13%%","assessment_date":"2021-10-31","taxon":%s}\
    """
        .formatted(justification, species(sisId));
  }

  @Test
  void reportsWhatItDoesNotRead() {
    var report =
        open(
                file("1.json", assessment(1, 10, ",\"novelty\":1,\"threats\":[{\"rank\":2}]")),
                file("2.json", "{\"error\":\"Not found\"}"),
                file("3.json", "{\"red_list_version\":\"2031-1\"}"),
                file("4.json", "{\"systems\":[{\"description\":{\"en\":\"Sky\"},\"code\":\"3\"}]}"),
                file("index.tsv", "file\tstatus\n"))
            .report();
    assertThat(report.unknownKeys()).containsOnlyKeys("novelty", "threats[].rank");
    assertThat(report.redListVersion()).isEqualTo("2031-1");
    assertThat(report.codeListDifferences()).contains("systems: 3 \"Sky\" is not known").hasSize(4);
    assertThat(report.lines())
        .contains("skipped 1 files that are no JSON: index.tsv")
        .contains("documents: 1 errors");
    assertThat(JsonMapper.shared().writeValueAsString(report)).contains("\"redListVersion\"");
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          an assessment           | {"assessment_id":1,"taxon":{}}               | true
          a code list             | {"systems":[]}                               | true
          a page of a list        | {"assessments":[],"filters":{}}              | true
          a record of Species+    | {"id":1,"full_name":"Ficta","cites_listings":[]} | false
          an answer of Species+   | {"pagination":{},"taxon_concepts":[]}        | false
          an error                | {"error":"Not found"}                        | false
          broken                  | {"assessment_id":                            | false
          a table                 | assessmentId,internalTaxonId                 | false
          """)
  void recognisesAnswersByTheirKeys(String what, String content, boolean expected) {
    assertThat(RedListDocuments.recognises(Bodies.input(file("x", content))))
        .as(what)
        .isEqualTo(expected);
  }

  @Test
  void joinsSeveralInputs() {
    var monday = InputFiles.of("monday", List.of(file("a.json", assessment(1, 10, ""))));
    var friday = InputFiles.of("friday", List.of(file("a.json", assessment(2, 20, ""))));
    var both =
        RedListDocuments.open(List.of(monday, friday), CodeListFiles.load(), Progress.SILENT);
    assertThat(assessments(both)).extracting(Assessment::id).containsExactly(1, 2);
  }

  private static Assessment only(String body) {
    var all = assessments(open(file("a.json", body)));
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
