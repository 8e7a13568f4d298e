package org.saola.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;
import org.saola.cli.RunningSite;
import org.saola.redlist.Group;
import tools.jackson.databind.JsonNode;

/**
 * Every field of every answer of API v4 has its row on the page: of all that the demo holds, and of
 * an invented release, which has what the demo lacks.
 */
final class RedListAnswersTest extends DemoServer {
  static final String API = "IUCN Red List API v4";
  private static final CompatibilityTable TABLE = CompatibilityTable.read();
  private static final int MOST_IDS = 300;

  private static RunningSite invented;

  @BeforeAll
  static void publish(@TempDir Path directory) throws IOException {
    invented = new RunningSite(directory, true, InventedRelease::publish).refreshed();
  }

  @AfterAll
  static void close() {
    invented.close();
  }

  /** The answers to one path of both servers that have one. */
  private static JsonFields answers(Stream<String> paths) throws Exception {
    var fields = new JsonFields();
    for (var path : paths.toList()) {
      var demo = client.get("/api/v4/" + path);
      if (demo.statusCode() == 200) {
        fields.add(ApiClient.JSON.readTree(demo.body()));
      }
      var other = invented.get("/api/v4/" + path);
      if (other.statusCode() == 200) {
        fields.add(ApiClient.JSON.readTree(other.body()));
      }
    }
    return fields;
  }

  private static Stream<Group> groups(boolean ranks) {
    return Arrays.stream(Group.values())
        .filter(group -> group.rank() == ranks && group != Group.SEARCH_TAGS);
  }

  @Test
  void fieldsAreAsThePageSays() throws Exception {
    var assessments = ids("systems/0?latest=true", "assessment_id");
    var taxa = ids("systems/0?latest=true", "sis_taxon_id");
    assertThat(assessments).hasSizeGreaterThan(50);
    var asked =
        Map.of(
            "Code lists", groups(false).map(Group::path),
            "Assessments with a code",
                Stream.concat(
                    groups(false).map(group -> group.path() + "/" + code(group)),
                    Stream.of("red_list_categories/VU?latest=true&page=1")),
            "Names of ranks", groups(true).map(group -> "taxa/" + group.path()),
            "Assessments below a name",
                Stream.of("taxa/class/Mammalia?latest=true&scope_code=1", "taxa/order/anura"),
            "Possibly extinct",
                Stream.of("taxa/possibly_extinct", "taxa/possibly_extinct_in_the_wild"),
            "GET assessment/ID", assessments.stream().map(id -> "assessment/" + id),
            "GET taxa/sis/ID", taxa.stream().map(id -> "taxa/sis/" + id),
            "GET taxa/scientific_name",
                Stream.of("taxa/scientific_name?genus_name=Loxodonta&species_name=africana"),
            "GET assessment_search", Stream.of("assessment_search?filter_on[]=needs_updating"),
            "GET green_status/all", Stream.of("green_status/all"));
    var rows = new FieldRows(TABLE, API);
    var problems = new ArrayList<String>();
    for (var section : asked.entrySet()) {
      problems.addAll(rows.problems(section.getKey(), answers(section.getValue())));
    }
    problems.addAll(
        rows.problems(
            "Facts about the release",
            answers(
                Stream.of(
                    "information/api_version",
                    "information/red_list_version",
                    "statistics/count"))));
    assertThat(problems).isEmpty();
    assertThat(rows.unseen()).isEmpty();
  }

  private static List<String> ids(String path, String key) throws Exception {
    return Stream.concat(
            items(client.json("/api/v4/" + path)),
            items(ApiClient.JSON.readTree(invented.get("/api/v4/systems/0").body())))
        .map(item -> item.get(key).asString())
        .distinct()
        .limit(MOST_IDS)
        .toList();
  }

  private static Stream<JsonNode> items(JsonNode page) {
    return page.get("assessments").valueStream();
  }

  /** A code that is in use. */
  private static String code(Group group) throws IllegalStateException {
    return switch (group) {
      case COMPREHENSIVE_GROUPS -> "mammals";
      case COUNTRIES -> "KE";
      case FAOS -> "27";
      case GROWTH_FORMS -> "T";
      case RED_LIST_CATEGORIES -> "CR";
      default -> "1";
    };
  }

  @Test
  void subpopulationsAreFoundByName() throws Exception {
    var found =
        ApiClient.JSON.readTree(
            invented
                .get(
                    "/api/v4/taxa/scientific_name?genus_name=Rana&species_name=%s&subpopulation_name=%s"
                        .formatted(
                            InventedRelease.SUBPOPULATION.name().speciesName(),
                            "Northern%20subpopulation"))
                .body());
    assertThat(found.at("/taxon/sis_id").asInt())
        .isEqualTo(InventedRelease.SUBPOPULATION.name().sisId());
    assertThat(found.at("/taxon/subpopulation").asBoolean()).isTrue();
    assertThat(found.at("/params/subpopulation_name").asString())
        .isEqualTo("Northern subpopulation");
  }

  @Test
  void theSearchTakesItsFilterWithoutBrackets() throws Exception {
    assertThat(client.json("/api/v4/assessment_search?filter_on=endemic").get("assessment_ids"))
        .isNotEmpty()
        .isEqualTo(
            client.json("/api/v4/assessment_search?filter_on[]=endemic").get("assessment_ids"));
  }
}
