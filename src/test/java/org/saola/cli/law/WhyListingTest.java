package org.saola.cli.law;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.LocalServer;
import org.saola.store.DatabaseSettings;
import tools.jackson.databind.JsonNode;

/** Why listings of the demo are as they are, as the guide shows it; and where nobody can tell. */
class WhyListingTest {
  private static final String ELEPHANT = "/api/saola/v1/species-plus/taxa/24/listing/why";

  @TempDir private static Path directory;
  private static LocalServer server;
  private static ApiClient client;

  @BeforeAll
  static void serve() throws Exception {
    server = LocalServer.startDemo(directory);
    client = new ApiClient(server.base());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void rowsAndSummaryAreThoseThatArePublished() throws Exception {
    var published = client.json("/api/saola/v1/species-plus/taxa/24").path("record");
    var why = client.json(ELEPHANT);
    assertThat(why.path("cites").path("listing").asString())
        .isEqualTo(published.path("citesListing").asString());
    assertThat(why.path("eu").path("listing").asString())
        .isEqualTo(published.path("euListing").asString());
    assertThat(shown(why.path("cites"))).isEqualTo(ids(published.path("citesListings")));
    assertThat(shown(why.path("eu"))).isEqualTo(ids(published.path("euListings")));
    assertThat(why.path("clock").asString()).isEqualTo("is_current");
    assertThat(why.path("citation").asString()).isNotBlank();
  }

  @Test
  void beforeTheConventionNothingWasListed() throws Exception {
    var why = client.json(ELEPHANT + "?date=1975-06-30");
    assertThat(why.path("cites").path("listing").asString()).isEqualTo("NC");
    assertThat(why.path("cites").path("changes")).isEmpty();
    assertThat(why.path("eu").isNull()).as("the EU had no regulation yet").isTrue();
  }

  @Test
  void nobodyKnowsWhatWillBeListed() throws Exception {
    assertThat(client.get(ELEPHANT + "?date=2999-01-01").statusCode()).isEqualTo(422);
  }

  @Test
  void stepsHaveTheirRuleAndSentence() throws Exception {
    var steps = client.json(ELEPHANT + "?language=es").path("cites").path("steps");
    var lifted =
        steps.valueStream().filter(step -> step.path("code").asString().equals("limit_lifted"));
    assertThat(lifted)
        .singleElement()
        .satisfies(step -> {
          assertThat(step.path("rule").asString()).isEqualTo("3.2");
          assertThat(step.path("text").asString()).contains("BW, NA, ZA, ZW", "no es una laguna");
        });
  }

  @Test
  void onADayThereIsTheLawOfThatDay() throws Exception {
    var why = client.json(ELEPHANT + "?date=1995-01-01");
    assertThat(why.path("cites").path("listing").asString()).isEqualTo("I");
    assertThat(why.path("eu").isNull()).isTrue();
    assertThat(why.path("unknown").get(0).asString()).contains("EU: No law was in force");
    assertThat(why.path("clock").asString()).isEqualTo("effective_at");
  }

  @Test
  void theCommandSaysTheSame() {
    assertThat(
            CommandRun.succeeding("why", "Loxodonta africana", "--data", directory.toString())
                .out())
        .contains("CITES  I/II", "exception I 2000-07-19", "4.4    In sum: I/II.");
    assertThat(CommandRun.of("why", "Loxodonta", "afrcana").exitCode()).isNotZero();
    var unknown = CommandRun.of("why", "Loxodonta afrcana", "--data", directory.toString());
    assertThat(unknown.err()).contains("no accepted name here", "there is Loxodonta");
  }

  @Test
  void badQuestionsAreTold() throws Exception {
    assertThat(client.get(ELEPHANT.replace("24", "999999")).statusCode()).isEqualTo(404);
    assertThat(client.get(ELEPHANT.replace("24", "lion")).statusCode()).isEqualTo(400);
    assertThat(client.get(ELEPHANT + "?date=soon").statusCode()).isEqualTo(400);
    assertThat(client.get(ELEPHANT + "?when=2000-01-01").statusCode()).isEqualTo(400);
  }

  @Test
  void publishedRecordsCanNotTell(@TempDir Path other) throws Exception {
    var dumps = other.resolve("dumps");
    CommandRun.succeeding(
        "export", "speciesplus", "--data", directory.toString(), "--to", dumps.toString());
    try (var files = Files.list(dumps)) {
      var arguments = new ArrayList<>(List.of("import", "--data", other.toString()));
      files.map(Path::toString).filter(file -> file.endsWith(".gz")).forEach(arguments::add);
      CommandRun.succeeding(arguments.toArray(String[]::new));
    }
    try (var dumped = LocalServer.start(new DatabaseSettings(other, null), true)) {
      var answer = new ApiClient(dumped.base()).get(ELEPHANT);
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .asString(UTF_8)
          .contains("\"cites\":null", "without populations and hidden changes");
      publishedRecordsTellTheirListings(new ApiClient(dumped.base()));
    }
  }

  private static void publishedRecordsTellTheirListings(ApiClient dumped) throws Exception {
    var list =
        "name,date\nLoxodonta africana,1995-01-01\nLoxodonta africana,1970-01-01\nNemo nemo,2000\n";
    var answer = dumped.post("/api/saola/v1/as-of?format=ndjson", "text/csv", list);
    var rows =
        new String(answer.body(), UTF_8).lines().map(row -> ApiClient.JSON.readTree(row)).toList();
    assertThat(rows.getFirst().path("law_state").asString()).isEqualTo("listed");
    assertThat(rows.getFirst().path("cites_listing").asString()).isEqualTo("I");
    assertThat(rows.getFirst().path("law_rule").asString()).isEqualTo("listing-replay-1");
    assertThat(rows).extracting(row -> row.path("law_state").asString()).endsWith("name_unknown");
  }

  private static List<Integer> shown(JsonNode designation) {
    return designation
        .path("changes")
        .valueStream()
        .filter(change -> change.path("outcome").asString().equals("shown"))
        .map(change -> change.path("id").asInt())
        .sorted()
        .toList();
  }

  private static List<Integer> ids(JsonNode rows) {
    return rows.valueStream().map(row -> row.path("id").asInt()).sorted().toList();
  }
}
