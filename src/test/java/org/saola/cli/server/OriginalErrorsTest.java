package org.saola.cli.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.api.redlist4.document.Era;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.LocalServer;
import org.saola.site.ServedApis;
import org.saola.site.SiteSettings;
import org.saola.speciesplus.SharedFolder;
import org.saola.store.DatabaseSettings;
import tools.jackson.databind.JsonNode;

/** With {@code --original-errors}, faulty requests come to what they come to in the originals. */
final class OriginalErrorsTest {
  private static final String FAILURE =
      "{\"error\":{\"message\":\"We are sorry but an error occurred processing your request\"}}";
  private static final Set<String> OF_VALUES =
      Set.of(
          "page-zero-422",
          "per-page-zero-422",
          "array-parameter-422",
          "updated-since-time-422",
          "nul-byte-422",
          "blank-parameter-ignored");

  @TempDir private static Path directory;
  private static LocalServer server;
  private static ApiClient client;

  @BeforeAll
  static void start() throws IOException {
    server = LocalServer.startDemo(directory, settings(true));
    client = new ApiClient(server.base());
  }

  private static SiteSettings settings(boolean open) {
    return SiteSettings.plain(open).with(new ServedApis(Era.E4, true, false, false, true));
  }

  private static LocalServer start(Path data, boolean open) throws IOException {
    return LocalServer.start(new DatabaseSettings(data, null), settings(open), Clock.systemUTC());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String body(String target, int status) throws Exception {
    var answer = client.get(target);
    assertThat(answer.statusCode()).as(target).isEqualTo(status);
    return new String(answer.body(), UTF_8);
  }

  @Test
  void nothingIsAtTheBaseOfTheApi() throws Exception {
    assertThat(body("/api/v1/", 404)).contains("\"error\":\"Not Found\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cites_legislation", "eu_legislation", "distributions", "references"})
  void anUnknownIdIsAFailure(String endpoint) throws Exception {
    for (var id : List.of("987654321", "0", "nobody", "99999999999999")) {
      assertThat(body("/api/v1/taxon_concepts/%s/%s.json".formatted(id, endpoint), 500))
          .isEqualTo(FAILURE);
      assertThat(body("/api/v1/taxon_concepts/%s/%s.xml".formatted(id, endpoint), 500))
          .contains("<message>We are sorry but an error occurred processing your request<");
    }
    assertThat(body("/api/v1/taxon_concepts/24abc/" + endpoint, 200))
        .isEqualTo(body("/api/v1/taxon_concepts/24/" + endpoint, 200));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "page=0, 500",
    "page=00, 500",
    "per_page=0, 500",
    "page[]=1, 500",
    "name=a%00b, 500",
    "name=, 500",
    "language=%20, 500",
    "taxonomy=, 500",
    "updated_since=2012-01-15garbage, 500",
    "updated_since=2012-01-15T25:00, 500",
    "updated_since=2012-02-30, 422",
    "updated_since=, 422",
    "page=x, 422",
    "page=, 422",
    "colour=red, 422",
    "taxonomy=plants, 422",
    "name=&with_descendants=true, 422",
    "page=9999, 200",
  })
  void valuesThatItCannotTakeAreAFailure(String query, int status) throws Exception {
    var body = body("/api/v1/taxon_concepts?" + query, status);
    if (status == 500) {
      assertThat(body)
          .isEqualTo(
              query.startsWith("per_page")
                  ? "{\"status\":500,\"error\":\"Internal Server Error\"}"
                  : FAILURE);
    }
  }

  @Test
  void theRecordedFailuresComeAgain(@TempDir Path data) throws Exception {
    var golden = SharedFolder.find().resolve("golden");
    CommandRun.succeeding(
        "import", golden.resolve("package-A").toString(), "--data", data.toString());
    try (var recorded = start(data, true);
        var lines =
            new BufferedReader(
                new InputStreamReader(
                    new GZIPInputStream(Files.newInputStream(golden.resolve("golden-A.ndjson.gz"))),
                    UTF_8))) {
      var failures =
          lines.lines().map(ApiClient.JSON::readTree).filter(OriginalErrorsTest::fails).toList();
      assertThat(failures).hasSizeGreaterThan(20);
      for (var failure : failures) {
        var target = failure.at("/request/target").asString();
        var answer = new ApiClient(recorded.base()).get(target);
        assertThat(answer.statusCode())
            .as(target)
            .isEqualTo(failure.at("/reference/status").asInt());
        assertThat(new String(answer.body(), UTF_8))
            .as(target)
            .isEqualTo(failure.at("/reference/body").asString());
      }
    }
  }

  private static boolean fails(JsonNode recorded) {
    return recorded.at("/reference/status").asInt() == 500
        && recorded
            .at("/rules")
            .valueStream()
            .anyMatch(rule -> OF_VALUES.contains(rule.asString()));
  }

  @Test
  void versionThreeSaysWithStatus200WhatIsWrong() throws Exception {
    assertThat(body("/api/v3/speciescount/region/atlantis", 200))
        .isEqualTo(
            "{\"error\":\"Region not found. If you require assistance, please refer to the contact"
                + " page.\"}");
    assertThat(body("/api/v3/dragons", 404)).contains("no such route");
  }

  @Test
  void versionThreeRefusesATokenWithStatus200(@TempDir Path data) throws Exception {
    try (var closed = start(data, false)) {
      for (var query : List.of("", "?token=wrong")) {
        var answer = new ApiClient(closed.base()).get("/api/v3/country/list" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), UTF_8))
            .isEqualTo("{\"message\":\"Token not valid!\"}");
      }
      var v4 = new ApiClient(closed.base()).get("/api/v4/countries");
      assertThat(v4.statusCode()).isEqualTo(401);
    }
  }
}
