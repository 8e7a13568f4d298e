package org.saola.ingest.redlistdocuments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.ingest.redlistdocuments.Bodies.assessment;
import static org.saola.ingest.redlistdocuments.Bodies.assessments;
import static org.saola.ingest.redlistdocuments.Bodies.file;
import static org.saola.ingest.redlistdocuments.Bodies.open;
import static org.saola.ingest.redlistdocuments.Bodies.species;
import static org.saola.ingest.redlistdocuments.Bodies.taxa;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.api.redlist4.document.DocumentRenderer;
import org.saola.codelists.CodeListFiles;
import org.saola.redlist.Assessment;

/** What the live service was seen to hold, though nobody would expect it. */
final class LiveServiceFactsTest {
  @Test
  void keepsRepeatedGreenStatuses() {
    var list =
        open(
            file(
                "a.json",
                "{\"assessments\":[%1$s,%1$s,%2$s]}"
                    .formatted(greenStatus(10, "x"), greenStatus(10, "y"))));
    assertThat(list.greenStatuses())
        .as("a list is what it is: the same taxon and day may come again")
        .hasSize(3)
        .allMatch(each -> "-13%".equals(each.speciesRecoveryScore().best()));
    var alone =
        open(
            file("1.json", greenStatus(10, "x")),
            file("2.json", greenStatus(10, "y")),
            file("3.json", greenStatus(10, "y")));
    assertThat(alone.greenStatuses())
        .as("recorded one by one")
        .extracting(each -> each.justification())
        .containsExactly("x", "y");
    assertThat(taxa(alone)).hasSize(1);
  }

  @Test
  void takesTheListOfTheTaxonWhereAnAssessmentSaysOtherwise() {
    var documents =
        open(
            file("1.json", assessment(1, 10, "")),
            file("2.json", assessment(2, 10, "")),
            file(
                "taxon.json",
                """
                {"sis_id":10,"taxon":%s,"assessments":[\
                {"assessment_id":1,"latest":false},{"assessment_id":2,"latest":true},\
                {"assessment_id":3,"latest":true}]}
                """
                    .formatted(species(10))));
    assertThat(assessments(documents)).extracting(Assessment::latest).containsExactly(false, true);
    assertThat(documents.report().lines())
        .contains(
            "1 assessments say otherwise than the list of their taxon whether they are the latest;"
                + " the list counts",
            "1 assessments are listed by their taxa, but not there");
  }

  @Test
  void keepsAssessmentsWithoutScopesWithoutThem() {
    var body = assessment(1, 10, "").replaceFirst("\"scopes\":\\[.*?\\]", "\"scopes\":[]");
    assertThat(assessments(open(file("1.json", body))).getFirst().scopes()).isEmpty();
  }

  @Test
  void keepsCreditsAsTheyAre() {
    var credits =
        "[{\"credit_type_name\":\"assessor\",\"full\":\"Roe, R. & Bell, B.\",\"value\":"
            + "[\"Bell, B. (b@example.org)\",\"Roe, R.\"]},"
            + "{\"credit_type_name\":\"evaluator\",\"full\":\"\",\"value\":[]},"
            + "{\"credit_type_name\":\"contributor\",\"full\":null,\"value\":null}]";
    var read = assessments(open(file("1.json", assessment(1, 10, ",\"credits\":" + credits))));
    try (var renderer = new DocumentRenderer(CodeListFiles.load(), List.of(), List.of())) {
      var document = renderer.assessment(read.getFirst()).document();
      assertThat(new String(document.withoutDate(), UTF_8))
          .as("in whatever order, and empty ones as empty")
          .contains("\"credits\":" + credits.replace("&", "\\u0026"));
    }
  }

  @Test
  void takesNoNumberFromADoi() {
    var citation =
        "Roe, R. 2020. e.T10A1. https://dx.doi.org/10.2305/IUCN.UK.2016-1.RLTS.T10A7.en. ";
    var body =
        assessment(9, 10, "")
            .replace("Nobody 2020. Accessed", citation + "Accessed"); // an erratum keeps its DOI
    var read = assessments(open(file("1.json", body))).getFirst();
    assertThat(read.id()).isEqualTo(9);
    assertThat(read.citation()).isEqualTo(citation);
  }

  private static String greenStatus(int sisId, String justification) {
    return """
    {"assessment_year":"2021","justification":"%s","species_recovery_category":"Fully Recovered",\
    "species_recovery_score_best":"-13%%","assessment_date":"2021-10-31","taxon":%s}\
    """
        .formatted(justification, species(sisId));
  }
}
