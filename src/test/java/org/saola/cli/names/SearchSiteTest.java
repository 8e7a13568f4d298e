package org.saola.cli.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;

/** A server finds taxa by any of their names. */
final class SearchSiteTest extends DemoServer {
  private static final String BASE = "/api/saola/v1/";

  @Test
  void findsOneSpeciesOfBothLists() throws Exception {
    var document = client.json(BASE + "search?q=lion");
    var first = document.path("hits").path(0);
    assertThat(first.path("name").asString()).isEqualTo("Panthera leo");
    assertThat(first.path("cites").path("appendix").asString()).isEqualTo("I/II");
    assertThat(first.path("iucn").path("category").asString()).isNotBlank();
    assertThat(first.path("why").path("kind").asString()).isEqualTo("common_name");
    assertThat(document.path("facets").path("list").path("iucn").asInt()).isPositive();
    var elephants = client.json(BASE + "search?q=loxodonta%20africana").path("hits");
    assertThat(elephants).as("they mean different concepts by one name").hasSize(2);
  }

  @Test
  void countsAndPages() throws Exception {
    var whole = client.json(BASE + "search?q=pan&limit=1000");
    int total = whole.path("total").asInt();
    assertThat(whole.path("hits").size()).isEqualTo(total).isGreaterThan(3);
    int ranks = 0;
    for (var each : whole.path("facets").path("rank")) {
      ranks += each.asInt();
    }
    assertThat(ranks).as("each is of one rank").isEqualTo(total);
    var names = new ArrayList<String>();
    String next = "";
    while (next != null) {
      var page =
          client.json(BASE + "search?q=pan&limit=2" + (next.isEmpty() ? "" : "&after=" + next));
      page.path("hits").forEach(hit -> names.add(hit.path("name").asString()));
      next = page.path("next").asString(null);
    }
    assertThat(names)
        .isEqualTo(
            whole.path("hits").valueStream().map(hit -> hit.path("name").asString()).toList());
    assertThat(client.get(BASE + "search?q=pan&limit=2").headers().firstValue("Link").orElse(""))
        .contains("rel=\"next\"");
  }

  @Test
  void filtersAndWritesTables() throws Exception {
    var lines =
        client.text(BASE + "search?q=pan&rank=species&list=iucn&format=csv").lines().toList();
    assertThat(lines.getFirst()).startsWith("name,author,rank,");
    assertThat(lines.stream().skip(1)).isNotEmpty().allMatch(line -> line.contains(",species,"));
    assertThat(client.text(BASE + "search?q=pan&format=ndjson").lines())
        .allMatch(line -> ApiClient.JSON.readTree(line).has("name"));
  }

  @Test
  void suggestsWithTheReason() throws Exception {
    var suggestions = client.json(BASE + "suggest?q=loxod").path("suggestions");
    assertThat(suggestions.path(0).path("name").asString()).isEqualTo("Loxodonta");
    assertThat(suggestions.path(1).path("why").path("how").asString()).isEqualTo("prefix");
    var mistyped = client.json(BASE + "suggest?q=loxodonta%20afrikana").path("suggestions");
    assertThat(mistyped.path(0).path("why").path("how").asString()).isEqualTo("typo");
  }

  @ParameterizedTest(name = "{0} is refused: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          search                    | q is missing
          suggest                   | q is missing
          search?q=pan&after=x      | after=x is no cursor
          search?q=pan&limit=0      | no whole number from 1 to 1000
          search?q=pan&format=xml   | there is json, ndjson, csv
          search?q=pan&colour=red   | there is no parameter colour
          """)
  void refusesWithWhatWouldBeRight(String target, String detail) throws Exception {
    var answer = client.get(BASE + target);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(ApiClient.JSON.readTree(answer.body()).path("detail").asString()).contains(detail);
  }
}
