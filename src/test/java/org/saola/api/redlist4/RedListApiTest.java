package org.saola.api.redlist4;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.api.redlist4.document.Era;
import org.saola.http.body.ContentHash;
import tools.jackson.databind.JsonNode;

/** The API over {@link Frogs}. */
class RedListApiTest {
  private static final String LAST_PAGE = "page=3";

  private static TestApi api;

  @BeforeAll
  static void open(@TempDir Path directory) {
    api = Frogs.open(directory);
  }

  @AfterAll
  static void close() {
    api.close();
  }

  @BeforeEach
  void setTheClock() {
    api.now(Instant.parse("2026-11-21T12:00:00Z"));
  }

  private static List<String> keys(JsonNode object) {
    return List.copyOf(object.propertyNames());
  }

  @Test
  void showsAWholeAssessmentOfToday() {
    var answer = api.get("assessment/3");
    assertThat(keys(answer.json())).hasSize(33).startsWith("assessment_date").endsWith("systems");
    assertThat(keys(answer.json().get("taxon"))).hasSize(21);
    assertThat(keys(answer.json().get("taxon").get("infrarank_taxa").get(0))).hasSize(15);
    assertThat(keys(answer.json().get("supplementary_info"))).hasSize(27);
    assertThat(keys(answer.json().get("documentation"))).hasSize(9);
    assertThat(answer.json().get("assessment_date").asString())
        .isEqualTo("2020-07-04T01:00:00.000+01:00");
    assertThat(answer.json().get("citation").asString())
        .startsWith("Doe, J. & Roe, R. 2001. Rana inventa")
        .endsWith(". Accessed on 21 November 2026.");
    assertThat(answer.body()).contains("\\u003ci\\u003erange\\u003c/i\\u003e", "Étang");
  }

  @Test
  void compressedAssessmentsAreTheSame() {
    var plain = api.get("assessment/3");
    var compressed = api.get("assessment/3", Map.of("Accept-Encoding", "gzip"));
    assertThat(compressed.header("content-encoding")).isEqualTo("gzip");
    assertThat(compressed.body()).isEqualTo(plain.body());
    assertThat(compressed.header("etag"))
        .isEqualTo(plain.header("etag"))
        .isEqualTo(ContentHash.of(plain.body().getBytes(UTF_8)).weakTag());
  }

  @Test
  void assessmentsChangeWithTheDayInLondon() {
    api.now(Instant.parse("2026-06-30T22:59:59Z"));
    var tag = api.get("assessment/3").header("etag");
    assertThat(api.get("assessment/3", Map.of("If-None-Match", tag)).status()).isEqualTo(304);
    api.now(Instant.parse("2026-06-30T23:00:00Z"));
    var next = api.get("assessment/3", Map.of("If-None-Match", tag));
    assertThat(next.status()).isEqualTo(200);
    assertThat(next.body()).contains("Accessed on 01 July 2026.");
  }

  @Test
  void listsSpeciesByCodeWithAllTheirHeaders() {
    var answer = api.get("threats/9_5_1?latest=TRUE&scope_code=1&x=y&" + LAST_PAGE);
    assertThat(keys(answer.json())).containsExactly("threat", "assessments", "filters");
    assertThat(answer.json().get("filters").toString())
        .isEqualTo("{\"latest\":\"TRUE\",\"scope_code\":\"1\"}");
    assertThat(Frogs.ids(answer)).hasSize(51).isSorted().endsWith(250, 1004);
    assertThat(keys(answer.json().get("assessments").get(0)))
        .containsExactly(
            "assessment_date",
            "year_published",
            "latest",
            "possibly_extinct",
            "possibly_extinct_in_the_wild",
            "sis_taxon_id",
            "criteria",
            "url",
            "taxon_scientific_name",
            "red_list_category_code",
            "assessment_id",
            "code",
            "code_type",
            "scopes");
    assertThat(answer.headers())
        .containsEntry("current-page", "3")
        .containsEntry("page-items", "100")
        .containsEntry("total-count", "251")
        .containsEntry("total-pages", "3");
  }

  @ParameterizedTest(name = "{0} has {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          threats/9_5_1                                    | 254 | latest and historic ones are there
          threats/9                                        | 0   | codes are not rolled up
          threats/9_5_1?latest=False                       | 2   | any case is false
          threats/9_5_1?latest=                            | 254 | an empty filter is none
          threats/9_5_1?year_published=invalid             | 0   | a strange year is just not there
          threats/9_5_1?year_published=2012                | 1   | years are compared as text
          threats/9_5_1?scope_code=2                       | 1   | one is European
          threats/9_5_1?scope_code=77                      | 0   | there is no such scope
          threats/9_5_1?possibly_extinct=true              | 1   | the subspecies is left out
          red_list_categories/CR                           | 254 | the code is in use
          red_list_categories/LR%2Flc                      | 0   | a slash may be escaped
          red_list_categories/LR/lc                        | 0   | or not
          countries/ad                                     | 254 | countries have no case
          use_and_trade/1                                  | 254 | its code type is another
          comprehensive_groups/amphibians                  | 254 | the class tells the group
          comprehensive_groups/cacti                       | 1   | this member was named
          taxa/family/ranidae                              | 254 | names have no case
          taxa/family/Nobodyidae                           | 0   | unknown names are no error
          taxa/possibly_extinct                            | 2   | here infraranks are listed
          taxa/possibly_extinct_in_the_wild                | 0   | there is none
          assessment_search?filter_on[]=cr_pe              | 2   | both are latest and critical
          assessment_search?filter_on%5B%5D=needs_updating | 1   | one is twenty years old
          assessment_search?filter_on[]=endemic&filter_on[]=needs_updating | 1 | filters are joined
          assessment_search?filter_on[]=gss                | 0   | none has a Green Status
          """)
  void counts(String target, int total, String because) {
    var answer = api.get(target);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("total-count")).as(because).isEqualTo(Integer.toString(total));
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          assessment/5000                            | 404 | Assessment ID 5000 not found
          assessment/5x                              | 404 | Assessment ID 5x not found
          taxa/sis/5000                              | 404 | Not found
          taxa/scientific_name?genus_name=Rana       | 404 | Not found
          taxa/scientific_name?genus_name=Rana&species_name=nulla | 404 | Not found
          countries/XX                               | 404 | Country code XX not found
          faos/1                                     | 404 | FAO code 1 not found
          red_list_categories/cr                     | 404 | Red List Category code cr not found
          comprehensive_groups/dragons               | 404 | Comprehensive Group name dragons not found
          use_and_trade/99                           | 404 | Use and Trade code 99 not found
          assessment_search                          | 400 | filter_on is required
          assessment_search?filter_on[]=dragons      | 400 | filter_on must be one of eu_27_post_2020_endemic, amazing, cr_pe, cr_pew, endemic, gss, needs_updating
          """)
  void refuses(String target, int status, String error) {
    var answer = api.get(target);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo("{\"error\":\"" + error + "\"}");
    assertThat(answer.header("cache-control")).isEqualTo("no-cache");
    assertThat(answer.headers()).doesNotContainKey("etag");
  }

  @Test
  void leadsFromAnUnknownNameToTheTaxaThatItMayMean() {
    var answer = api.get("taxa/scientific_name?genus_name=Rana&species_name=nulla&infra_name=x+y");
    assertThat(answer.header("link"))
        .isEqualTo("</api/saola/v1/match?name=Rana+nulla+x+y>; rel=\"related\"");
    assertThat(api.get("taxa/sis/5000").headers())
        .as("a number means nothing else")
        .doesNotContainKey("link");
  }

  @Test
  void echoesTheNameOfARankLastAndAsSent() {
    var answer = api.get("taxa/family/ranidae?latest=TRUE&page=7");
    assertThat(answer.body())
        .isEqualTo(
            "{\"assessments\":[],\"filters\":{\"latest\":\"TRUE\",\"family_name\":\"ranidae\"}}");
  }

  @Test
  void ordersComprehensiveGroupsByDate() {
    assertThat(Frogs.ids(api.get("comprehensive_groups/amphibians"))).startsWith(1002, 250, 249);
    assertThat(Frogs.ids(api.get("comprehensive_groups/amphibians?" + LAST_PAGE)))
        .endsWith(1, 1003, 1001, 1004);
  }

  @Test
  void findsTaxaByNumberAndByName() {
    var byId = api.get("taxa/sis/1");
    assertThat(keys(byId.json())).containsExactly("sis_id", "taxon", "assessments");
    assertThat(Frogs.ids(byId)).containsExactly(1002, 1, 1003, 1001);
    var name = byId.json().get("taxon").get("species_name").asString();
    var byName = api.get("taxa/scientific_name?species_name=" + name + "&genus_name=RANA");
    assertThat(keys(byName.json())).containsExactly("taxon", "assessments", "params");
    assertThat(byName.json().get("taxon")).isEqualTo(byId.json().get("taxon"));
    assertThat(byName.json().get("params").toString())
        .isEqualTo("{\"species_name\":\"%s\",\"genus_name\":\"RANA\"}".formatted(name));
    var child = Specimen.frog(900, "minor");
    assertThat(
            api.get(
                    "taxa/scientific_name?genus_name=Rana&species_name=%s&infra_name=minor"
                        .formatted(child.speciesName()))
                .json()
                .get("taxon")
                .get("sis_id")
                .asInt())
        .isEqualTo(900);
  }

  @Test
  void answersTheTestVectorsOfTheContract() {
    assertThat(api.get("information/red_list_version").header("etag"))
        .isEqualTo("W/\"f7c41b9779278709bef0d0206aad804f\"");
    assertThat(api.get("statistics/count").body()).isEqualTo("{\"count\":250}");
    assertThat(api.get("taxa/kingdom/?page=1").body())
        .isEqualTo("{\"kingdom_names\":[\"ANIMALIA\"]}");
    assertThat(api.get("green_status/all").body()).isEqualTo("{\"assessments\":[]}");
  }

  @Test
  void speaksAsEarlierErasDid() {
    var item =
        api.get(Era.E1, "habitats/1_6?per_page=1", Map.of()).json().get("assessments").get(0);
    assertThat(keys(item))
        .containsExactly(
            "year_published",
            "latest",
            "sis_taxon_id",
            "url",
            "assessment_id",
            "code",
            "code_type",
            "scopes");
    var old = api.get(Era.E3, "assessment/3", Map.of());
    assertThat(old.json().get("assessment_date").asString()).isEqualTo("2020-07-04T00:00:00.000Z");
    assertThat(old.header("etag")).isEqualTo(ContentHash.of(old.body().getBytes(UTF_8)).weakTag());
  }
}
