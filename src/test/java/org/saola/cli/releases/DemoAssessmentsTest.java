package org.saola.cli.releases;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.saola.cli.DemoServer;
import tools.jackson.databind.JsonNode;

/** The demo says what the Red List says of well-known species. */
final class DemoAssessmentsTest extends DemoServer {
  private static final String GLOBAL = "1";

  @ParameterizedTest(name = "{0} was {1} in {2}, because {3}")
  @CsvFileSource(
      resources = "/org/saola/demo/redlist-expectations.csv",
      numLinesToSkip = 1,
      maxCharsPerColumn = 9999)
  void servesTheLatestGlobalAssessment(String name, String category, String year, String because)
      throws Exception {
    var latest = new ArrayList<JsonNode>();
    for (var item : client.json("/api/v4/taxa/scientific_name?" + query(name)).get("assessments")) {
      if (item.get("latest").asBoolean() && isGlobal(item)) {
        latest.add(item);
      }
    }
    assertThat(latest).as(because).hasSize(1);
    var item = latest.getFirst();
    assertThat(item.get("red_list_category_code").asString()).as(because).isEqualTo(category);
    assertThat(item.get("year_published").asString()).as(because).isEqualTo(year);
  }

  @Test
  void aRegionalListHasItsOwnLatestAssessments() throws Exception {
    var wolves =
        client.json("/api/v4/scopes/2?latest=true").get("assessments").values().stream()
            .filter(item -> item.get("taxon_scientific_name").asString().equals("Canis lupus"))
            .toList();
    assertThat(wolves).hasSize(1).noneMatch(DemoAssessmentsTest::isGlobal);
  }

  private static boolean isGlobal(JsonNode item) {
    return item.get("scopes").values().stream()
        .anyMatch(scope -> scope.get("code").asString().equals(GLOBAL));
  }

  /** What follows the species is an infraspecific name or a subpopulation. */
  private static String query(String name) {
    var words = name.replaceAll(" (ssp|subsp|var)\\.", "").split(" ", 3);
    var query = "genus_name=%s&species_name=%s".formatted(words[0], words[1]);
    if (words.length == 2) {
      return query;
    }
    var rest = URLEncoder.encode(words[2], StandardCharsets.UTF_8);
    return query
        + (words[2].endsWith("subpopulation") ? "&subpopulation_name=" : "&infra_name=")
        + rest;
  }
}
