package org.saola.api.redlist4.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.saola.api.redlist4.Specimen;
import org.saola.api.redlist4.TestApi;
import org.saola.redlist.GreenStatus;
import org.saola.redlist.GreenStatus.Metric;
import org.saola.redlist.GreenStatus.People;
import org.saola.redlist.GreenStatus.Score;
import tools.jackson.databind.ObjectMapper;

class GreenStatusDocumentTest {
  private static final GreenStatus STATUS =
      new GreenStatus(
          "2022",
          "Default",
          "<p>A & B</p>",
          "Largely Depleted",
          new Score("33%", "30%", "40%"),
          new Metric("High", new Score("9%", "-13%", null)),
          new Metric(null, new Score(null, null, null)),
          new Metric("Low", new Score("1%", "0%", "2%")),
          new Metric("Zero", new Score("0%", "0%", "0%")),
          new People("Doe, J.", "Roe, R.", null, null, null),
          AssessmentItem.url(7, 9),
          LocalDate.of(2022, 7, 21),
          Specimen.ofFrog(9, 7, null).taxon());

  @Test
  void hasItsFieldsInOrder() {
    var body = new String(GreenStatusDocument.of(List.of(STATUS)), UTF_8);
    var item = new ObjectMapper().readTree(body).get("assessments").get(0);
    assertThat(item.propertyNames())
        .hasSize(31)
        .startsWith("assessment_year", "weights", "justification", "species_recovery_category")
        .containsSubsequence(
            "species_recovery_score_best",
            "conservation_legacy_category",
            "conservation_legacy_best",
            "conservation_dependence_minimum",
            "conservation_gain_maximum",
            "recovery_potential_maximum",
            "assessor_names")
        .endsWith("compilers", "url", "assessment_date", "taxon");
    assertThat(item.get("assessment_date").asString()).isEqualTo("2022-07-21");
    assertThat(item.get("taxon").propertyNames()).hasSize(21);
    assertThat(body).contains("\"conservation_legacy_minimum\":\"-13%\"", "A \\u0026 B");
  }

  @Test
  void marksItsTaxaForTheSearch() {
    try (var renderer = new DocumentRenderer(TestApi.CODE_LISTS, List.of(), List.of(STATUS))) {
      assertThat(renderer.assessment(Specimen.ofFrog(1, 7, null).assessment()).facets())
          .contains(SearchFilter.GREEN_STATUS.facet());
      assertThat(renderer.assessment(Specimen.ofFrog(1, 8, null).assessment()).facets())
          .doesNotContain(SearchFilter.GREEN_STATUS.facet());
    }
  }
}
