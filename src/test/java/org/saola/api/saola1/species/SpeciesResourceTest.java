package org.saola.api.saola1.species;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;
import tools.jackson.databind.JsonNode;

/** One species is read with all that each list says of it, and where it comes from. */
final class SpeciesResourceTest extends DemoServer {
  private static final String BASE = "/api/saola/v1/species/";

  @Test
  void aTaxonOfSpeciesPlusHasAllThatIsPublishedOfIt() throws Exception {
    var list = client.json(BASE + "cites:24").path("lists").path(0);
    var taxon = list.path("taxa").path(0);
    var whole = client.json("/api/saola/v1/species-plus/taxa/24").path("record");
    assertThat(taxon.path("name").asString()).isEqualTo("Loxodonta africana");
    assertThat(taxon.path("cites").path("summary").asString()).isEqualTo("I/II");
    assertThat(taxon.path("cites").path("history")).isEqualTo(whole.path("citesListings"));
    assertThat(taxon.path("eu").path("history")).isEqualTo(whole.path("euListings"));
    var quotas = taxon.path("cites_quotas");
    assertThat(quotas.path("in_force").size() + quotas.path("others").size())
        .isEqualTo(whole.path("citesQuotas").size());
    assertThat(taxon.path("range").path("items")).hasSameSizeAs(whole.path("distributions"));
    assertThat(taxon.path("cms").path("state").asString()).isEqualTo("unknown");
    assertSource(list);
  }

  @Test
  void aTaxonOfTheRedListHasStatusHistoryAndWhatTheAssessmentSays() throws Exception {
    var list = client.json(BASE + "iucn:24").path("lists").path(0);
    var taxon = list.path("taxa").path(0);
    var scope = taxon.path("red_list").path("scopes").path(0);
    assertThat(scope.path("assessment").path("category").asString()).isEqualTo("EN");
    assertThat(taxon.path("red_list").path("history"))
        .isEqualTo(client.json("/api/saola/v1/red-list/taxa/24").path("assessments"));
    var details = taxon.path("assessments").path(0);
    var document = client.json("/api/v4/assessment/24004");
    assertThat(details.path("threats").path("items")).isEqualTo(document.path("threats"));
    assertThat(details.path("range").path("items")).isEqualTo(document.path("locations"));
    assertThat(details.path("population_trend")).isEqualTo(document.path("population_trend"));
    assertThat(details.path("citation").asString()).startsWith("Saola demonstration data");
    assertSource(list);
  }

  private static void assertSource(JsonNode list) {
    assertThat(list.path("release").path("label").asString()).isEqualTo("demo");
    assertThat(list.path("release").path("data_day").asString()).isNotBlank();
    assertThat(list.path("citation").asString()).contains("demonstration");
    assertThat(list.has("terms")).isTrue();
  }

  @Test
  void everyEmptyBlockHasAWordForIt() throws Exception {
    var quotas = block("cites:7", "cites_quotas");
    assertThat(quotas.path("in_force")).isEmpty();
    assertThat(quotas.path("state").asString()).isEqualTo("none_in_force");
    var assessed = client.json(BASE + "iucn:24").path("lists").path(0).path("taxa").path(0);
    for (var each : assessed.path("assessments").path(0)) {
      if (each.has("items") && each.path("items").isEmpty()) {
        assertThat(each.path("state").asString()).isEqualTo("not_given");
      }
    }
  }

  @ParameterizedTest(name = "{1} of {0} is {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          cites:24                   | cites              | listed        | records say so
          cites:60                   | cites              | not_listed    | the source's own summary says so
          cites:24?as_of=1970-01-01  | cites              | not_listed    | CITES was not there yet
          cites:24?as_of=1990-01-18  | eu                 | unknown       | of older law there are no data
          cites:510                  | cites              | unknown       | the name is of another taxonomy
          cites:1                    | cites/reservations | none_in_force | nobody entered one
          cites:1                    | cites_quotas       | none_in_force | nothing is in force on the day
          cites:7                    | cites_suspensions  | none_in_force | nor of another kind
          cites:1                    | synonyms           | not_given     | the source gives all that it has
          cites:1                    | range              | not_given     | the same of places
          cites:24                   | cms                | unknown       | the source does not publish it
          iucn:24                    | red_list           | assessed      | an assessment is in force
          iucn:24?as_of=1970-01-01   | red_list           | unknown       | earlier assessments may be missing
          """)
  void eachBlockHasTheWordThatFits(String key, String block, String state, String because)
      throws Exception {
    var taxon = client.json(BASE + key).path("lists").path(0).path("taxa").path(0);
    assertThat(taxon.at("/" + block + "/state").asString()).as(because).isEqualTo(state);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cites:1", "cites:7", "cites:24", "cites:60", "iucn:24", "iucn:64"})
  void whatIsCalledKnownIsThere(String key) throws Exception {
    assertKnown(client.json(BASE + key));
  }

  private static void assertKnown(JsonNode part) {
    if (part.path("state").asString("").equals("known")) {
      for (var list : List.of("items", "in_force", "taxa")) {
        assertThat(part.path(list).isArray() && part.path(list).isEmpty()).as("%s", part).isFalse();
      }
    }
    part.forEach(SpeciesResourceTest::assertKnown);
  }

  private static JsonNode block(String key, String name) throws Exception {
    return client.json(BASE + key).path("lists").path(0).path("taxa").path(0).path(name);
  }

  @Test
  void aSynonymLeadsToWhatItMeansAndIsNeverItselfCalledNotListed() throws Exception {
    var list = client.json(BASE + "cites:405").path("lists").path(0);
    assertThat(list.path("asked").path("status").asString()).isEqualTo("synonym");
    assertThat(list.path("taxa")).hasSize(1);
    assertThat(list.path("taxa").path(0).path("key").asString()).isEqualTo("cites:24");
  }

  @Test
  void aNameOfTheTaxonomyOfCmsHasNoLawOfCites() throws Exception {
    var taxon = client.json(BASE + "cites:510").path("lists").path(0).path("taxa").path(0);
    assertThat(taxon.path("cites").path("state").asString()).isEqualTo("unknown");
    assertThat(taxon.path("cites").path("reason").asString()).isEqualTo("other_taxonomy");
  }

  @Test
  void aDayTellsWhatWasInForceThen() throws Exception {
    assertThat(block("cites:24?as_of=1989-12-31", "cites").path("summary").asString())
        .isEqualTo("II");
  }

  @Test
  void anAnswerSaysHowToCiteItAndIsNotSentTwice() throws Exception {
    var answer = client.get(BASE + "cites:24");
    assertThat(answer.headers().firstValue("Link").orElse(""))
        .contains("rel=\"cite-as\"", "rel=\"license\"");
    var tag = answer.headers().firstValue("ETag").orElseThrow();
    assertThat(client.get(BASE + "cites:24", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Loxodonta%20africana | ask for one of the candidates | it is a name
          Elephas%20africanus  | ask for one of the candidates | it is a synonym
          Loxodonta%20afrikana | ask for one of the candidates | it is misspelt
          cites:99999          | has no taxon 99999            | there is none
          iucn:99999           | has no taxon 99999            | there is none
          nowhere:1            | a key is cites:ID             | there is no such dataset
          iucn:12345678901     | a key is cites:ID             | no id is so large
          """)
  void whatIsNoKeyIsSaidToBeNone(String key, String words, String because) throws Exception {
    var answer = client.get(BASE + key);
    assertThat(answer.statusCode()).as(because).isEqualTo(404);
    var problem = ApiClient.JSON.readTree(answer.body());
    assertThat(problem.path("detail").asString()).as(because).contains(words);
    if (words.contains("candidates")) {
      assertThat(problem.path("candidates").path(0).asString()).isEqualTo("cites:24");
    }
  }
}
