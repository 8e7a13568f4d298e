package org.saola.cli.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoServer;
import tools.jackson.databind.JsonNode;

/** The server's own API reads taxa, and tells what was in force on a day. */
final class TaxonResourcesTest extends DemoServer {
  private static final String BASE = "/api/saola/v1/";

  @ParameterizedTest(name = "{0} on {1}: {2} and {3}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Loxodonta africana | 1976-02-25 | NC   |     | CITES had not listed it, and of EU law there are no data
          Loxodonta africana | 1976-02-26 | III  |     | Ghana had it listed from this day on
          Loxodonta africana | 1977-02-04 | II   |     | the first meeting of the parties
          Loxodonta africana | 1989-12-31 | II   |     | the transfer came into effect in January
          Loxodonta africana | 1990-01-18 | I    |     | the whole species
          Loxodonta africana | 1997-09-18 | I/II | A   | three populations came back to Appendix II
          LOXODONTA AFRICANA | 2010-01-01 | I/II | A/B | case does not count
          Panthera leo       | 2000-01-01 | I/II | A/B | it inherits II of its family, and has a subspecies in I
          Darlingtonia californica | 2000-07-18 | II | B   | it was deleted the next day
          Darlingtonia californica | 2000-07-19 | NC | B   | the deletion works on its day; the EU needs a Regulation
          """)
  void saysWhatLawWasInForce(
      String name, String day, String cites, @Nullable String eu, String because) throws Exception {
    var concepts = status(name, day).path("species_plus").path("concepts");
    assertThat(concepts).as(because).hasSize(1);
    assertThat(concepts.path(0).path("cites").path("summary").asString())
        .as(because)
        .isEqualTo(cites);
    assertThat(concepts.path(0).path("eu").path("summary").asString(null))
        .as(because)
        .isEqualTo(eu);
  }

  @ParameterizedTest(name = "{0} on {1}: {2}, because {4}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Loxodonta africana | 1996-12-30 |       |    | it may have come out on the last day of the year
          Loxodonta africana | 1996-12-31 | EN    | EN | the first assessment of the demo
          Loxodonta africana | 2010-01-01 | VU    | VU | as of 2008
          Ceratotherium simum | 2000-01-01 | LR/cd | NT | the code of version 2.3, and its equal
          """)
  void saysWhichAssessmentWasInForce(
      String name,
      String day,
      @Nullable String category,
      @Nullable String normalised,
      String because)
      throws Exception {
    var taxon = status(name, day).path("red_list").path("taxa").path(0);
    var assessment = taxon.path("scopes").path(0).path("assessment");
    assertThat(assessment.path("category").asString(null)).as(because).isEqualTo(category);
    assertThat(assessment.path("category_normalised").asString(null))
        .as(because)
        .isEqualTo(normalised);
    assertThat(taxon.path("state").asString())
        .as(because)
        .isEqualTo(category == null ? "unknown" : "assessed");
  }

  @ParameterizedTest(name = "{0} is {1} and {2}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Loxodonta africana | listed       | assessed     | both lists have it
          Nemo nemo          | name_unknown | name_unknown | neither list has it
          Felis catus        | not_listed   | name_unknown | Species+ has it as an exception
          """)
  void saysWhatIsKnownOfAName(String name, String law, String risk, String because)
      throws Exception {
    var status = status(name, "2020-01-01");
    assertThat(status.path("species_plus").path("state").asString()).as(because).isEqualTo(law);
    assertThat(status.path("red_list").path("state").asString()).as(because).isEqualTo(risk);
  }

  @Test
  void everyAnswerNamesReleaseCitationAndRule() throws Exception {
    var status = status("Loxodonta africana", "2020-01-01");
    for (var list : List.of("species_plus", "red_list")) {
      var part = status.path(list);
      assertThat(part.path("release").path("label").asString("")).as(list).isNotBlank();
      assertThat(part.path("release").path("number").asInt()).as(list).isPositive();
      assertThat(part.path("citation").asString("")).as(list).contains("demonstration");
      assertThat(part.path("rule").asString("")).as(list).isNotBlank();
      assertThat(part.path("after_data_day").booleanValue()).as(list).isFalse();
    }
    var later = status("Loxodonta africana", "9999-12-31").path("red_list");
    assertThat(later.path("after_data_day").booleanValue()).isTrue();
    assertThat(later.path("after_release").booleanValue()).as("its former name").isTrue();
  }

  @Test
  void aSynonymLeadsToWhatItMeans() throws Exception {
    var concept = client.json("/api/v1/taxon_concepts?name=Loxodonta%20africana");
    var synonym = concept.path("taxon_concepts").path(0).path("synonyms").path(0).path("full_name");
    var meant = status(synonym.asString(), "2020-01-01").path("species_plus").path("concepts");
    assertThat(meant.path(0).path("full_name").asString()).isEqualTo("Loxodonta africana");
    assertThat(meant.path(0).path("matched").asString()).isEqualTo("synonym");
  }

  @Test
  void aConceptIsReadWholeWithEverythingThatTheOtherApiHas() throws Exception {
    var id = idOf("Loxodonta africana");
    var record = client.json(BASE + "species-plus/taxa/" + id).path("record");
    var legislation = client.json("/api/v1/taxon_concepts/" + id + "/cites_legislation?scope=all");
    assertThat(record.path("fullName").asString()).isEqualTo("Loxodonta africana");
    assertThat(record.path("citesListings")).hasSameSizeAs(legislation.path("cites_listings"));
    assertThat(record.path("citesQuotas")).hasSameSizeAs(legislation.path("cites_quotas"));
    assertThat(record.path("distributions"))
        .hasSameSizeAs(client.json("/api/v1/taxon_concepts/" + id + "/distributions"));
    assertThat(record.path("references"))
        .hasSameSizeAs(client.json("/api/v1/taxon_concepts/" + id + "/references"));
  }

  @Test
  void whatPublishedRowsDoNotDateIsDatedByTheRegulations() throws Exception {
    var eu =
        status("Darlingtonia californica", "1998-01-01")
            .path("species_plus")
            .path("concepts")
            .path(0)
            .path("eu");
    assertThat(eu.path("summary").asString()).isEqualTo("B");
    assertThat(eu.path("state").asString()).isEqualTo("listed");
    assertThat(eu.path("rule").asString()).isEqualTo("as-of-2");
    assertThat(eu.path("listings").path("in_force")).hasSize(1);
  }

  @Test
  void theStatusOfADayIsThatOfTheLaw() throws Exception {
    for (var name : List.of("Panthera leo", "Loxodonta africana", "Swietenia macrophylla")) {
      for (var day : List.of("1976-06-01", "1995-01-01", "2004-01-01", "2010-01-01")) {
        var law =
            client.json(BASE + "as-of?date=" + day + "&taxon=" + URLEncoder.encode(name, UTF_8));
        var status = status(name, day).path("species_plus").path("concepts").path(0);
        assertThat(status.path("cites").path("summary"))
            .as("%s on %s", name, day)
            .isEqualTo(law.path("cites_listing"));
        assertThat(status.path("eu").path("summary"))
            .as("%s on %s", name, day)
            .isEqualTo(law.path("eu_listing"));
      }
    }
  }

  @Test
  void aLanguageLeavesTheOthersOut() throws Exception {
    var target = BASE + "species-plus/taxa/" + idOf("Loxodonta africana") + "?language=fr";
    var record = client.json(target).path("record");
    assertThat(record.path("distributions").path(0).path("place").path("name").propertyNames())
        .containsExactly("fr");
    assertThat(record.path("commonNames"))
        .isNotEmpty()
        .allMatch(name -> name.path("language").asString().equals("FR"));
  }

  @Test
  void aDayAddsTheEvidence() throws Exception {
    var target = BASE + "species-plus/taxa/" + idOf("Loxodonta africana") + "?as_of=1997-09-18";
    var asOf = client.json(target).path("as_of");
    assertThat(asOf.path("rule").asString()).isEqualTo("as-of-2");
    assertThat(asOf.path("cites").path("listings").path("in_force"))
        .hasSize(2)
        .allMatch(row -> row.path("effectiveAt").asString().equals("1997-09-18"));
    assertThat(asOf.path("eu_decisions").path("in_force")).isEmpty();
  }

  @Test
  void aTaxonOfTheRedListHasItsAssessments() throws Exception {
    var status = status("Loxodonta africana", "2020-01-01").path("red_list").path("taxa").path(0);
    var sisId = status.path("sis_id").asInt();
    var taxon = client.json(BASE + "red-list/taxa/" + sisId + "?as_of=2010-01-01");
    var original = client.json("/api/v4/taxa/sis/" + sisId);
    assertThat(taxon.path("taxon")).isEqualTo(original.path("taxon"));
    assertThat(taxon.path("assessments")).hasSameSizeAs(original.path("assessments"));
    var inForce = taxon.path("as_of").path("scopes").path(0);
    assertThat(inForce.path("scope").path("description").asString()).isEqualTo("Global");
    assertThat(inForce.path("assessment").path("year_published").asString()).isEqualTo("2008");
    assertThat(taxon.path("as_of").path("rule").asString())
        .isEqualTo("last-possible-publication-day-1");
  }

  @Test
  void anAssessmentIsReadWhole() throws Exception {
    var taxon = status("Ceratotherium simum", "2000-01-01").path("red_list").path("taxa").path(0);
    var id = taxon.path("scopes").path(0).path("assessment").path("assessment_id").asInt();
    var read = client.json(BASE + "red-list/assessments/" + id);
    assertThat(read.path("assessment")).isEqualTo(client.json("/api/v4/assessment/" + id));
    assertThat(read.path("category").asString()).isEqualTo("LR/cd");
    assertThat(read.path("category_normalised").asString()).isEqualTo("NT");
  }

  @ParameterizedTest(name = "{0} is refused with {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          status                                  | 400 | name is missing
          status?name=                            | 400 | name has no value
          status?name=Nemo&name=Nemo              | 400 | name was sent twice
          status?name=Nemo&on=2020-01-01          | 400 | there is no parameter on here; there is name, as_of, dataset, release
          status?name=Nemo&as_of=2020-13-01       | 400 | as_of=2020-13-01 is no day; write it as year-month-day
          status?name=Nemo&as_of=20200101         | 400 | as_of=20200101 is no day
          status?name=Nemo&as_of=2023-02-29       | 400 | as_of=2023-02-29 is no day
          status?name=Nemo&release=1999-9         | 404 | there is no release 1999-9
          species-plus/taxa/abc                   | 400 | id abc is no number
          species-plus/taxa/999999999             | 404 | has no taxon concept 999999999
          species-plus/taxa/2000000001            | 404 | has no taxon concept 2000000001
          species-plus/taxa/2147483648            | 400 | id 2147483648 is larger than any id
          species-plus/taxa/1?language=de         | 400 | language=de is not among the languages; choose en, es or fr
          species-plus/taxa/1?release=x           | 404 | Species+ has no release x here; there is
          red-list/taxa/abc                       | 400 | sis_id abc is no number
          red-list/taxa/999999999                 | 404 | has no taxon 999999999
          red-list/taxa/1?language=en             | 400 | there is no parameter language here; there is as_of, dataset, release
          red-list/assessments/999999999          | 404 | has no assessment 999999999
          red-list/assessments/1?as_of=2020-01-01 | 400 | there is no parameter as_of here; there is dataset, release
          """)
  void wrongQuestionsAreRefusedWithWhatWouldBeRight(String target, int status, String detail)
      throws Exception {
    var answer = client.get(BASE + target);
    var problem = ApiClient.JSON.readTree(answer.body());
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(problem.path("detail").asString()).contains(detail);
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"species-plus/taxa/", "red-list/taxa/", "status?name="})
  void isReadAsOtherAnswersAre(String resource) throws Exception {
    var found = status("Loxodonta africana", "2020-01-01");
    var target =
        BASE
            + resource
            + switch (resource) {
              case "status?name=" -> "Loxodonta%20africana";
              case "red-list/taxa/" ->
                  found.path("red_list").path("taxa").path(0).path("sis_id").asString();
              default -> found.path("species_plus").path("concepts").path(0).path("id").asString();
            };
    var plain = client.get(target);
    var tag = plain.headers().firstValue("ETag").orElseThrow();
    assertThat(client.get(target, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(client.send("HEAD", target).headers().firstValue("ETag")).hasValue(tag);
    assertThat(client.throughGzip(target)).isEqualTo(plain.body());
    assertThat(plain.headers().firstValue("Cache-Control")).isPresent();
    assertThat(plain.headers().firstValue("Link").orElse("")).contains("rel=\"cite-as\"");
  }

  @Test
  void aReleaseIsChosenByLabelOrNumber() throws Exception {
    var target = BASE + "species-plus/taxa/" + idOf("Loxodonta africana");
    var plain = client.json(target);
    var release = plain.path("release");
    var label = URLEncoder.encode(release.path("label").asString(), UTF_8);
    assertThat(client.json(target + "?release=" + label)).isEqualTo(plain);
    assertThat(client.json(target + "?release=" + release.path("number").asInt())).isEqualTo(plain);
  }

  private static int idOf(String name) throws Exception {
    return status(name, "2020-01-01")
        .path("species_plus")
        .path("concepts")
        .path(0)
        .path("id")
        .asInt();
  }

  private static JsonNode status(String name, String day) throws Exception {
    return client.json(BASE + "status?as_of=" + day + "&name=" + URLEncoder.encode(name, UTF_8));
  }
}
