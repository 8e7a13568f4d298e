package org.saola.cli.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;
import org.saola.taxonomy.search.SearchOrder;
import tools.jackson.databind.JsonNode;

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
  void aDatasetThatIsNamedIsSearchedAlone() throws Exception {
    var hit = client.json(BASE + "search?q=panthera%20leo&dataset=redlist").path("hits").path(0);
    assertThat(hit.path("iucn").path("id").asString()).isEqualTo("iucn:64");
    assertThat(hit.path("cites").isNull()).isTrue();
    assertThat(client.json(BASE + "search?q=panthera%20leo&dataset=redlist,speciesplus"))
        .isEqualTo(client.json(BASE + "search?q=panthera%20leo"));
  }

  @ParameterizedTest
  @EnumSource(SearchOrder.class)
  void countsAndPages(SearchOrder order) throws Exception {
    var asked = BASE + "search?q=pan&sort=" + order.word();
    var whole = client.json(asked + "&limit=1000");
    int total = whole.path("total").asInt();
    assertThat(whole.path("hits").size()).isEqualTo(total).isGreaterThan(3);
    int ranks = 0;
    for (var each : whole.path("facets").path("rank")) {
      ranks += each.asInt();
    }
    assertThat(ranks).as("each is of one rank").isEqualTo(total);
    var hits = new ArrayList<JsonNode>();
    String next = "";
    while (next != null) {
      var page = client.json(asked + "&limit=2" + (next.isEmpty() ? "" : "&after=" + next));
      page.path("hits").forEach(hits::add);
      next = page.path("next").asString(null);
    }
    assertThat(hits).isEqualTo(whole.path("hits").valueStream().toList()).doesNotHaveDuplicates();
    assertThat(client.get(asked + "&limit=2").headers().firstValue("Link").orElse(""))
        .contains("sort=" + order.word(), "rel=\"next\"");
  }

  @Test
  void anOrderThatThereIsNotIsRefusedWithThoseThatThereAre() throws Exception {
    var answer = client.get(BASE + "search?q=pan&sort=size");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .asString()
        .contains("size is none; there is relevance, name, category, year");
    var next = client.json(BASE + "search?q=pan&sort=name&limit=2").path("next").asString();
    assertThat(client.get(BASE + "search?q=pan&sort=year&after=" + next).body())
        .as("the cursor of another order would lose rows")
        .asString()
        .contains("is no cursor of sort=year");
  }

  @Test
  void aCursorOfAnotherReleaseOfTextsIsGone() throws Exception {
    var asked = BASE + "search?in=text&q=forest&limit=1";
    var next = client.json(asked).path("next").asString();
    assertThat(client.json(asked + "&after=" + next).path("hits")).hasSize(1);
    var other = next.substring(0, next.lastIndexOf('-')) + "-999";
    assertThat(client.get(asked + "&after=" + other).statusCode()).isEqualTo(410);
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

  @ParameterizedTest(name = "{0} of panthera: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          trend          | Decreasing | of the latest global assessment
          system         | Terrestrial| the same
          habitat        | 1          | a code counts for those below it
          threat         | 5          | the same
          country        | IN         | of both lists
          annex          | A          | of the EU
          relation       | exact      | between the lists
          year           | 2          | any year begins so
          scope          | Global     | where assessments hold
          """)
  void countsWhatListsSay(String facet, String value, String because) throws Exception {
    var all = client.json(BASE + "search?q=panthera&limit=1000");
    var counts = all.path("facets").path(facet);
    var known = counts.propertyNames().stream().filter(each -> each.startsWith(value)).findFirst();
    assertThat(known).as("%s in %s: %s", value, counts, because).isPresent();
    var filtered = client.json(BASE + "search?q=panthera&%s=%s".formatted(facet, known.get()));
    assertThat(filtered.path("total").asInt())
        .isEqualTo(counts.path(known.get()).asInt())
        .isPositive();
  }

  @Test
  void suggestsWithTheReason() throws Exception {
    var suggestions = client.json(BASE + "suggest?q=loxod").path("suggestions");
    assertThat(suggestions.path(0).path("name").asString()).isEqualTo("Loxodonta");
    assertThat(suggestions.path(1).path("why").path("how").asString()).isEqualTo("prefix");
    var mistyped = client.json(BASE + "suggest?q=loxodonta%20afrikana").path("suggestions");
    assertThat(mistyped.path(0).path("why").path("how").asString()).isEqualTo("typo");
  }

  @Test
  void findsWordsInNarratives() throws Exception {
    var whole = client.json(BASE + "search?in=text&q=habitat%20loss&limit=100");
    int total = whole.path("total").asInt();
    assertThat(whole.path("hits").size()).isEqualTo(total).isGreaterThan(1);
    for (var hit : whole.path("hits")) {
      assertThat(hit.path("latest").asBoolean()).isTrue();
      assertThat(hit.path("snippets").path(0).path("parts").valueStream())
          .anyMatch(part -> part.path("hit").asBoolean());
    }
    int counted = 0;
    for (var each : whole.path("facets").path("category")) {
      counted += each.asInt();
    }
    assertThat(counted).as("each has one category").isEqualTo(total);
    var category = whole.path("facets").path("category").propertyNames().iterator().next();
    var filtered =
        client.json(BASE + "search?in=text&q=habitat%20loss&category=" + category).path("total");
    assertThat(filtered.asInt())
        .isEqualTo(whole.path("facets").path("category").path(category).asInt());
    var paged = new ArrayList<Integer>();
    var next = "";
    while (next != null) {
      var after = next.isEmpty() ? "" : "&after=" + next;
      var page = client.json(BASE + "search?in=text&q=habitat%20loss&limit=1" + after);
      page.path("hits").forEach(hit -> paged.add(hit.path("assessment_id").asInt()));
      next = page.path("next").asString(null);
    }
    assertThat(paged)
        .isEqualTo(
            whole
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("assessment_id").asInt())
                .toList());
    assertThat(client.text(BASE + "search?in=text&q=habitat%20loss&format=csv"))
        .startsWith("assessment_id,taxon_id,name,");
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
          search?q=pan&in=files     | there is names, text
          search?in=text            | q is missing
          search?in=text&q=%2B%2B   | has 0 words
          search?in=text&q=a&narrative=poem | there is rationale
          search?in=text&q=a&appendix=I | assessments have no appendix
          search?in=text&q=a&after=x | no cursor
          """)
  void refusesWithWhatWouldBeRight(String target, String detail) throws Exception {
    var answer = client.get(BASE + target);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(ApiClient.JSON.readTree(answer.body()).path("detail").asString()).contains(detail);
  }
}
