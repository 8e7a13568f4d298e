package org.saola.cli.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.cli.ApiClient;
import org.saola.cli.CommandRun;
import org.saola.cli.LocalServer;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;
import tools.jackson.databind.JsonNode;

/**
 * What imports find in their data is in their report, and can be read as long as these are kept.
 */
final class DataQualityTest {
  private static final String QUALITY = "/api/saola/v1/quality";

  @TempDir private Path directory;

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void reportAndAnswersSayTheSame(TestDatabase kind) throws Exception {
    var settings = kind.empty(directory);
    var report = run(settings, "import", invented().toString());
    assertThat(report)
        .contains(
            "Quality Q2, CR, EN or VU without criteria: 1",
            "Quality Q3, criteria that do not fit the category: 1",
            "Quality Q5, no country, though the files have countries of others: 1",
            "Quality Q6, the latest assessment is older than ten years: 1");
    assertThat(run(settings, "import", "src/main/resources/org/saola/demo"))
        .contains("Quality Q7, is_current of a listing change");
    try (var server = LocalServer.start(settings, true)) {
      var client = new ApiClient(server.base());
      var both = client.json(QUALITY).path("datasets");
      assertThat(count(both.get(0), "flag_differs")).isPositive();
      assertThat(count(both.get(1), "no_criteria")).isOne();
      assertThat(count(both.get(1), "two_latest")).isZero();
      var rows = client.json(QUALITY + "?dataset=redlist&kind=contradicting_criteria");
      assertThat(rows.path("count").asInt()).isOne();
      assertThat(rows.path("rows").get(0).path("name").asString()).isEqualTo("Rana secunda");
      assertThat(rows.path("rows").get(0).path("record_id").asInt()).isEqualTo(102);
      assertThat(rows.path("rows").get(0).path("detail").asString()).isEqualTo("LC A2cd");
      assertThat(text(client, "?dataset=redlist&kind=Q6&format=csv"))
          .isEqualTo(
              "kind,taxon_id,record_id,name,detail\r\noutdated,13,103,Rana tertia,2001-05-05\r\n");
      assertThat(text(client, "?dataset=speciesplus&kind=flag_differs&format=csv").lines())
          .hasSize(1 + (int) count(both.get(0), "flag_differs"));
      refuses(client);
    }
  }

  @Test
  void aCountryOfOneListAloneIsToldOfTaxaThatMeanTheSame() throws Exception {
    var settings = TestDatabase.SQLITE.empty(directory);
    run(settings, "import", "src/main/resources/org/saola/demo");
    run(settings, "import", taxaOfBoth().toString());
    try (var server = LocalServer.start(settings, true)) {
      var client = new ApiClient(server.base());
      var asked = "?kind=country_in_one_source&format=csv&dataset=";
      assertThat(text(client, asked + "redlist").lines().skip(1))
          .as("RE is named nowhere in the other list, and in KM it was introduced")
          .containsExactly("country_in_one_source,7,901,Lemur catta,KE; not with cites:7");
      assertThat(text(client, asked + "speciesplus").lines().skip(1))
          .as("of those of the lion the other list names KE, if not for the lion")
          .containsExactly("country_in_one_source,64,,Panthera leo,KE; not with iucn:64");
      var counts = client.json(QUALITY).path("datasets");
      assertThat(count(counts.get(0), "country_in_one_source")).isOne();
      assertThat(count(counts.get(1), "country_in_one_source")).isOne();
    }
  }

  private static void refuses(ApiClient client) throws Exception {
    assertThat(client.get(QUALITY + "?kind=typo").statusCode()).isEqualTo(400);
    assertThat(client.get(QUALITY + "?kind=outdated").statusCode()).isEqualTo(400);
    assertThat(client.get(QUALITY + "?format=csv").statusCode()).isEqualTo(400);
    assertThat(client.get(QUALITY + "?dataset=nowhere&kind=outdated").statusCode()).isEqualTo(400);
    assertThat(client.get(QUALITY + "?dataset=redlist&release=gone").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void itGoesAndComesBackWithItsRelease(TestDatabase kind) throws Exception {
    var settings = kind.empty(directory);
    run(settings, "import", "--label", "one", invented().toString());
    run(settings, "import", "--label", "two", invented().toString());
    run(settings, "rollback", "redlist");
    try (var server = LocalServer.start(settings, true)) {
      var rows = new ApiClient(server.base()).json(QUALITY + "?dataset=redlist&kind=Q2");
      assertThat(rows.path("count").asInt()).isOne();
    }
    for (var label : List.of("three", "four", "five")) {
      run(settings, "import", "--keep-releases", "1", "--label", label, invented().toString());
    }
    try (var connection = kind.connect(settings);
        var statement = connection.createStatement()) {
      var releases =
          statement.executeQuery(
              """
              select (select count(distinct release_id) from quality_finding),
                     (select count(distinct release_id) from red_list_index_chunk)
              """);
      assertThat(releases.next()).isTrue();
      assertThat(releases.getInt(1)).isEqualTo(releases.getInt(2)).isLessThan(6);
      statement.execute("delete from quality_finding");
    }
    try (var server = LocalServer.start(settings, true)) {
      var client = new ApiClient(server.base());
      var unknown = client.json(QUALITY).path("datasets").get(0);
      assertThat(unknown.path("kinds").isNull()).isTrue();
      assertThat(unknown.path("unknown").asString()).contains("did not look");
      assertThat(client.get(QUALITY + "?dataset=redlist&kind=Q2").statusCode()).isEqualTo(409);
    }
  }

  private static long count(JsonNode dataset, String kind) {
    return dataset
        .path("kinds")
        .valueStream()
        .filter(each -> each.path("kind").asString().equals(kind))
        .findFirst()
        .orElseThrow()
        .path("count")
        .asLong();
  }

  private static String text(ApiClient client, String query) throws Exception {
    var answer = client.get(QUALITY + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }

  /** Four invented frogs: three with something odd, one as it should be. */
  private Path invented() throws IOException {
    var folder = Files.createDirectories(directory.resolve("invented"));
    Files.writeString(
        folder.resolve("assessments.csv"),
        """
        assessmentId,internalTaxonId,scientificName,redlistCategory,redlistCriteria,yearPublished,assessmentDate,criteriaVersion,scopes
        101,11,Rana prima,Endangered,,2025,2025-05-05 00:00:00 UTC,3.1,Global
        102,12,Rana secunda,Least Concern,A2cd,2025,2025-05-05 00:00:00 UTC,3.1,Global
        103,13,Rana tertia,Least Concern,,2001,2001-05-05 00:00:00 UTC,3.1,Global
        104,14,Rana quarta,Least Concern,,2025,2025-05-05 00:00:00 UTC,3.1,Global
        """);
    Files.writeString(
        folder.resolve("countries.csv"),
        """
        assessmentId,internalTaxonId,scientificName,code,name,presence,origin,seasonality,formerlyBred
        101,11,Rana prima,AD,Andorra,Extant,Native,,
        102,12,Rana secunda,AD,Andorra,Extant,Native,,
        103,13,Rana tertia,AD,Andorra,Extant,Native,,
        """);
    return folder;
  }

  private Path taxaOfBoth() throws IOException {
    var folder = Files.createDirectories(directory.resolve("both"));
    Files.writeString(
        folder.resolve("assessments.csv"),
        """
        assessmentId,internalTaxonId,scientificName,redlistCategory,redlistCriteria,yearPublished,assessmentDate,criteriaVersion,scopes
        901,7,Lemur catta,Endangered,A2bcd,2025,2025-05-05 00:00:00 UTC,3.1,Global
        902,64,Panthera leo,Vulnerable,A2bcd,2025,2025-05-05 00:00:00 UTC,3.1,Global
        """);
    Files.writeString(
        folder.resolve("countries.csv"),
        """
        assessmentId,internalTaxonId,scientificName,code,name,presence,origin,seasonality,formerlyBred
        901,7,Lemur catta,MG,Madagascar,Extant,Native,,
        901,7,Lemur catta,KE,Kenya,Extant,Native,,
        901,7,Lemur catta,RE,Réunion,Extant,Native,,
        901,7,Lemur catta,KM,Comoros,Extant,Introduced,,
        902,64,Panthera leo,ZA,South Africa,Extant,Native,,
        """);
    return folder;
  }

  private static String run(DatabaseSettings settings, String... arguments) {
    var all = new ArrayList<>(List.of(arguments));
    all.add("--data");
    all.add(settings.dataDirectory().toString());
    var url = settings.url();
    if (url != null) {
      all.add("--database");
      all.add(url);
    }
    return CommandRun.succeeding(all.toArray(String[]::new)).out();
  }
}
