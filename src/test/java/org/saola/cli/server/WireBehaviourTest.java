package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.DemoServer;

/** What every answer owes its client, whatever is asked. */
final class WireBehaviourTest extends DemoServer {
  private static final List<String> MAY_DIFFER =
      List.of("date", "x-request-id", "x-runtime", ":status");

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "/api/v1/taxon_concepts",
        "/api/v1/taxon_concepts.xml?per_page=100&page=2",
        "/api/v1/taxon_concepts.json?language=fr,es&with_eu_listings=true",
        "/api/v1/taxon_concepts.xml?name=Felidae&with_descendants=true&language=EN",
        "/api/v1/taxon_concepts/23/cites_legislation?scope=all",
        "/api/v1/taxon_concepts/23/cites_legislation.xml?scope=all&language=es",
        "/api/v1/taxon_concepts/23/eu_legislation.json?scope=all",
        "/api/v1/taxon_concepts/23/distributions.json?language=fr",
        "/api/v1/taxon_concepts/23/references.xml"
      })
  void answersAreTheSameHoweverTheyAreFetched(String target) throws Exception {
    var plain = client.get(target);
    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(plain.body()).isEqualTo(client.throughGzip(target));

    var head = client.send("HEAD", target);
    assertThat(head.body()).isEmpty();
    assertThat(headers(head)).isEqualTo(headers(plain));

    var tag = plain.headers().firstValue("ETag").orElseThrow();
    for (var held : List.of(tag, tag.replace("W/", ""), "\"other\", " + tag, "*")) {
      var unchanged = client.get(target, "If-None-Match", held);
      assertThat(unchanged.statusCode()).as("If-None-Match: %s", held).isEqualTo(304);
      assertThat(unchanged.body()).isEmpty();
      assertThat(unchanged.headers().firstValue("Total-Count"))
          .isEqualTo(plain.headers().firstValue("Total-Count"));
    }
    assertThat(client.get(target, "If-None-Match", "W/\"0\"").body()).isEqualTo(plain.body());
  }

  private static Map<String, List<String>> headers(HttpResponse<?> answer) {
    var headers = new TreeMap<>(answer.headers().map());
    headers.keySet().removeAll(MAY_DIFFER);
    return headers;
  }

  @Test
  void languagesChangeTextsAndNames() throws Exception {
    var target = "/api/v1/taxon_concepts.json?name=Loxodonta+africana&with_eu_listings=true";
    var all = client.json(target).at("/taxon_concepts/0");
    var french = client.json(target + "&language=FR").at("/taxon_concepts/0");
    var both = client.json(target + "&language=es,+en").at("/taxon_concepts/0");
    assertThat(all.get("common_names")).hasSizeGreaterThan(french.get("common_names").size());
    assertThat(french.get("common_names").findValuesAsString("language")).containsOnly("FR");
    assertThat(both.get("common_names").findValuesAsString("language"))
        .containsOnly("EN", "ES")
        .isSorted();
    assertThat(french.get("cites_listings").findValuesAsString("annotation"))
        .hasSameSizeAs(all.get("cites_listings").findValuesAsString("annotation"))
        .isNotEqualTo(all.get("cites_listings").findValuesAsString("annotation"));
    var unknown = client.json(target + "&language=zz").at("/taxon_concepts/0");
    assertThat(unknown.get("common_names")).isEmpty();
    assertThat(unknown.get("cites_listings")).isEqualTo(all.get("cites_listings"));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "/api/v1/taxon_concepts?name=Panthera+leo, x-authentication-token, 200",
    "/api/v1/taxon_concepts/0/references, x-authentication-token, 404",
    "/api/v4/taxa/family/Felidae, authorization, 200",
    "/api/v4/taxa/sis/24, authorization, 200",
    "/api/v4/assessment/24004, authorization, 200",
    "/api/v4/countries/XX, authorization, 404",
    "/api/saola/v1/releases, authorization, 200",
    "/api/saola/v1/releases/99999, authorization, 404",
  })
  void pagesOfOtherSitesMayAsk(String target, String tokenHeader, int status) throws Exception {
    var preflight =
        client.send(
            "OPTIONS",
            target,
            "Origin",
            "https://atlas.example.org",
            "Access-Control-Request-Method",
            "GET",
            "Access-Control-Request-Headers",
            tokenHeader);
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Headers").orElse(""))
        .contains(tokenHeader);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods").orElse(""))
        .contains("GET");

    var answer = client.get(target, "Origin", "https://atlas.example.org");
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
    assertThat(answer.headers().firstValue("Access-Control-Expose-Headers"))
        .as("all headers, to scripts that send no cookies (Fetch standard)")
        .contains("*");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v4/dragons", "/api/v1/dragons", "/api/saola/v1/dragons"})
  void pagesOfOtherSitesSeeWhatIsNotThere(String target) throws Exception {
    var answer = client.get(target, "Origin", "https://atlas.example.org");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("*");
  }

  @Test
  void otherMethodsAreNotFound() throws Exception {
    for (var method : List.of("POST", "PUT", "PATCH", "DELETE", "OPTIONS")) {
      assertThat(client.send(method, "/api/v1/taxon_concepts").statusCode())
          .as(method)
          .isEqualTo(404);
    }
  }
}
