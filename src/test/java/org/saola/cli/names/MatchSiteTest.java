package org.saola.cli.names;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;
import tools.jackson.databind.JsonNode;

/** A server tells which taxon a name means, one by one and for whole lists. */
final class MatchSiteTest extends DemoServer {
  private static final String MATCH = "/api/saola/v1/match";
  private static final String PARSE = "/api/saola/v1/names/parse";

  @ParameterizedTest(name = "{0} in {1} is {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Loxodonta africana                    | cites | exact    | Loxodonta africana | it is accepted
          Loxodonta_africana (Blumenbach, 1797) | iucn  | exact    | Loxodonta africana | signs and authors are no part of it
          LOXODONTA   AFRICANA                  | iucn  | exact    | Loxodonta africana | capitals and blanks don't count
          Loxodonta africanus                   | iucn  | spelling | Loxodonta africana | only the gender is another one
          Loxodonta afrikana                    | cites | spelling | Loxodonta africana | k and c are taken for one another
          Loxodonta cf. africana                | cites | exact?   | Loxodonta africana | it is only compared with
          African elephant                      | cites | common_name? | Loxodonta africana | people call it so
          Loxodonta spp.                        | cites | higher_taxon | Loxodonta | the genus is asked for
          Testudo hermani                       | any   | higher_taxon? | Testudo | what one list proposes comes before what the other does not know
          Nemo nemo                             | any   | none | ~ | nobody knows it
          12.3                                  | any   | none | ~ | it is no name
          """)
  void tellsWhatANameMeans(String name, String source, String kind, String accepted, String because)
      throws Exception {
    var found = match(name, "&source=" + source);
    assertThat(kind(found)).as("%s: %s", because, found).isEqualTo(kind);
    assertThat(found.path("accepted_name").asString("~")).as(because).isEqualTo(accepted);
    assertThat(found.path("input").asString()).isEqualTo(name);
    assertThat(found.path("explanation").asString()).as(because).isNotBlank();
  }

  private static String kind(JsonNode found) {
    return found.path("kind").asString() + (found.path("question").asBoolean() ? "?" : "");
  }

  private static JsonNode match(String name, String more) throws Exception {
    return client.json(MATCH + "?name=" + URLEncoder.encode(name, UTF_8) + more);
  }

  @Test
  void answersListsInTheirOrder() throws Exception {
    var answer =
        client.post(
            MATCH,
            "application/json",
            """
            {"names":[{"id":"a","name":"Panthera leo","source":"cites"},
                      {"id":"b","name":"","source":"iucn"},
                      {"id":"c","name":"Panthera leo","kingdom":"Plantae","source":"iucn"},
                      "Panthera leo"]}
            """);
    assertThat(answer.statusCode()).isEqualTo(200);
    var results = ApiClient.JSON.readTree(answer.body()).path("results");
    assertThat(results.valueStream().map(each -> each.path("id").asString("")).toList())
        .containsExactly("a", "b", "c", "");
    assertThat(results.valueStream().map(MatchSiteTest::kind).toList())
        .containsExactly("exact", "none", "none", "exact");
    assertThat(results.path(2).path("reasons").path(0).asString()).isEqualTo("kingdom_conflict");
    var any = results.path(3);
    assertThat(any.path("matched_id").asString()).startsWith("cites:");
    assertThat(any.path("also").path(0).path("id").asString()).startsWith("iucn:");
    assertThat(any.path("parsed").path("rank").asString()).isEqualTo("species");
  }

  @Test
  void takesAndGivesTables() throws Exception {
    var answer =
        client.post(MATCH, "text/csv", "id,name,source\n7,\"Panthera leo\",cites\n8,=1+1,any\n");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/csv");
    var lines = new String(answer.body(), UTF_8).lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.getFirst()).startsWith("id,input,matched_id,");
    assertThat(lines.get(1)).startsWith("7,Panthera leo,cites:").contains(",exact,false,equal,");
    assertThat(lines.get(2)).as("a formula is none in a table").startsWith("8,'=1+1,");
  }

  @Test
  void takesNamesApart() throws Exception {
    var answer =
        client.post(
            PARSE, "text/csv", "id,name\n1,\"Panthera leo subsp. persica (Meyer, 1826)\"\n2,n/a\n");
    assertThat(new String(answer.body(), UTF_8).lines().skip(1).toList())
        .containsExactly(
            "1,\"Panthera leo subsp. persica (Meyer, 1826)\",yes,Panthera leo persica,"
                + "Panthera leo subsp. persica,subspecies,\"(Meyer, 1826)\",1826,,,",
            "2,n/a,no,,,,,,,,");
    assertThat(client.json(PARSE + "?name=Panthera%20cf.%20leo").path("qualifier").asString())
        .isEqualTo("comparison");
  }

  @ParameterizedTest(name = "{1} as {0} is refused: {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          application/json | {"name":"Panthera leo"}             | 400 | has no list "names"
          application/json | {"names":[]}                        | 400 | no name was sent
          application/json | {"names":[{"id":"1"}]}              | 400 | names[0] has no name
          application/json | {"names":[{"name":"x","nmae":"y"}]} | 400 | there is no nmae here
          application/json | {"names":                           | 400 | is no JSON
          application/json | {"names":[{"name":"x","source":"z"}]} | 400 | source=z is none; there is any, cites, iucn, speciesplus, redlist
          text/csv         | species                             | 400 | there is no species here
          """)
  void refusesWithWhatWouldBeRight(String type, String body, int status, String detail)
      throws Exception {
    assertRefused(client.post(MATCH, type, body), status, detail);
  }

  @Test
  void refusesTooManyAtOnceAndMissingNames() throws Exception {
    var lines =
        IntStream.range(0, 10_001).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    assertRefused(client.post(MATCH, "text/csv", "name\n" + lines), 413, "at most 10,000");
    assertRefused(client.get(MATCH), 400, "name is missing");
    assertRefused(client.send("PUT", MATCH), 405, "takes GET, HEAD, POST");
    assertRefused(client.send("POST", "/api/saola/v1/status"), 405, "only be read");
  }

  private static void assertRefused(
      java.net.http.HttpResponse<byte[]> answer, int status, @Nullable String detail) {
    var problem = ApiClient.JSON.readTree(answer.body());
    assertThat(answer.statusCode()).as(problem.toString()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problem.path("detail").asString()).contains(detail);
  }

  @Test
  void leadsToHowToCiteAnswersAndToTheirTerms() throws Exception {
    for (var path :
        List.of(
            MATCH + "?name=Loxodonta",
            MATCH + "?name=Loxodonta&format=csv",
            "/api/saola/v1/crosswalk",
            "/api/saola/v1/crosswalk?format=csv",
            "/api/saola/v1/crosswalk?format=sssom",
            "/api/saola/v1/search?q=loxo",
            "/api/saola/v1/search?q=a&format=csv")) {
      assertCitable(path, client.get(path));
    }
    for (var query : List.of("", "?format=json")) {
      assertCitable("POST" + query, client.post(MATCH + query, "text/csv", "name\nLoxodonta"));
    }
  }

  private static void assertCitable(String asked, java.net.http.HttpResponse<byte[]> answer) {
    assertThat(String.join(", ", answer.headers().allValues("Link")))
        .as(asked)
        .contains("rel=\"cite-as\"")
        .contains("rel=\"license\"");
  }

  @Test
  void tellsWhyInThreeLanguages() throws Exception {
    assertThat(match("Loxodonta africanus", "&language=es").path("explanation").asString())
        .isEqualTo("Solo difiere la terminación de un epíteto.");
    assertThat(match("Loxodonta africanus", "&language=fr").path("explanation").asString())
        .isEqualTo("Seule la terminaison d'une épithète diffère.");
  }
}
