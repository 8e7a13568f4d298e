package org.saola.cli.species;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.cli.RunningSite;

/** The pages of species and of search over HTTP, with the demo. */
final class SpeciesPagesTest {
  private static final int MOST_BYTES = 100_000;

  private static RunningSite site;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    site = RunningSite.withDemos(directory).refreshed();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static HttpResponse<String> page(String path, String language) throws Exception {
    return site.send(site.request(path).header("Accept-Language", language));
  }

  /** A part of a page, from its beginning to the next section. */
  private static String part(String body, String beginning) {
    int start = body.indexOf(beginning);
    assertThat(start).as(beginning).isNotNegative();
    return body.substring(start, body.indexOf("</section>", start));
  }

  @Test
  void aCategoryOfAPartIsNotOneOfTheWhole() throws Exception {
    var body = site.get("/species/cites:24").body();
    assertThat(body).contains("It is part of what CITES lists by this name.");
    assertThat(part(body, "class=\"glance\""))
        .doesNotContain("class=\"rl")
        .contains("The lists mean different things by this name");
    assertThat(part(body, "id=\"ecology\"")).doesNotContain("not evaluated");
  }

  @Test
  void theAssessedTaxonShowsItsCategoryAndTheListingThatHoldsIt() throws Exception {
    var glance = part(site.get("/species/iucn:24").body(), "class=\"glance\"");
    assertThat(glance).contains("rl EN", "Endangered", "A2bd", "CITES Appendix I", "EU Annex B");
  }

  @Test
  void aDayTellsWhatWasListedThen() throws Exception {
    var body = site.get("/species/cites:24?as_of=1989-12-31").body();
    assertThat(body).contains("As the lists stood on <strong>31 Dec 1989</strong>");
    assertThat(part(body, "class=\"glance\""))
        .contains("CITES Appendix II")
        .doesNotContain("CITES Appendix I<");
  }

  @ParameterizedTest(name = "{0}: {1}, because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /species/cites:99999                | 404 | No such taxon here        | there is none
          /species/iucn:99999                 | 404 | No such taxon here        | there is none
          /species/nowhere:1                  | 404 | There is nothing here     | no dataset has the name
          /species/cites:24?as_of=2016-13-01  | 400 | No such day               | no year has so many months
          /species/cites:24?as_of=2999-01-01  | 400 | No such day               | nobody knows the future
          /species/cites:24?as_of=            | 200 | Loxodonta africana        | today is meant
          /species/cites:405                  | 200 | Loxodonta africana        | it is a synonym
          /species/cites:510                  | 200 | Convention on Migratory   | CMS has no listings here
          /species?q=Panthera+tigris+tigris+x | 200 | name unknown              | no list has it
          /species?q=lion                     | 200 | found by the name         | a common name is told
          /species?q=Pseudoryx+nghetinhensis  | 200 | Fifty years on one axis   | one is meant
          """)
  void everyAddressHasItsAnswer(String path, int status, String words, String because)
      throws Exception {
    var answer = page(path, "en");
    assertThat(answer.statusCode()).as(because).isEqualTo(status);
    assertThat(answer.body()).as(because).contains(words);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          es | En peligro | Apéndice I de la CITES | Anexo B de la UE | En vigor ahora
          fr | En danger  | Annexe I (CITES)       | Annexe B (UE)    | En vigueur maintenant
          """)
  void lawAndCategoriesHaveTheWordsOfTheLanguage(
      String language, String category, String cites, String eu, String now) throws Exception {
    assertThat(page("/species/iucn:24", language).body()).contains(category, cites, eu, now);
  }

  @Test
  void blocksAreFilesToo() throws Exception {
    var csv = site.get("/species/cites:24/history.csv");
    assertThat(csv.headers().firstValue("Content-Type")).contains("text/csv; charset=utf-8");
    assertThat(csv.body())
        .startsWith("date,list,sign,what,current")
        .contains("2019-11-26,cites,II,listed,true");
    assertThat(site.get("/species/iucn:24/history.csv").body())
        .contains("redlist,EN,assessed,true")
        .as("what CITES lists by the name is more than this taxon")
        .doesNotContain("cites");
    assertThat(site.get("/species/iucn:24/range.json").body())
        .contains("{\"iso_code\":\"AO\",\"country\":\"Angola\"");
    assertThat(site.get("/species/iucn:24/nothing.csv").statusCode()).isEqualTo(404);
  }

  @Test
  void aSuggestionSaysWhyAndIsAPieceOfAPage() throws Exception {
    var body = site.get("/species/suggest?q=tortug").body();
    assertThat(body).contains("role=\"option\"", "/species/").doesNotContain("<html");
    assertThat(site.get("/species/suggest?q=t").body()).isBlank();
  }

  @Test
  void filtersNarrowDownAndCanBeTakenAway() throws Exception {
    var body = site.get("/species?q=panthera&category=EN").body();
    assertThat(body)
        .contains("Panthera tigris", "href=\"/species?q=panthera\"")
        .doesNotContain(">Panthera pardus<");
  }

  @ParameterizedTest
  @CsvSource({"/species/cites:24", "/species/iucn:24", "/species/cites:55", "/species?q=a"})
  void pagesAreNotHeavy(String path) throws Exception {
    assertThat(site.get(path).body().length()).isLessThan(MOST_BYTES);
  }

  @Test
  void whyItIsListedStandsBesideEachListing() throws Exception {
    var body = site.get("/species/cites:24").body();
    assertThat(part(body, "class=\"glance\""))
        .contains("/species/cites:24/why#cites", "/species/cites:24/why#eu");
    var link = Pattern.compile("/species/cites:24/why#(change-\\d+)").matcher(body);
    assertThat(link.find()).isTrue();
    var why = page("/species/cites:24/why?as_of=1995-01-01", "es").body();
    assertThat(why)
        .contains(
            "Cómo se llega a las inclusiones de Loxodonta africana", "id=\"cites\"", "1990-01-18");
    assertThat(site.get("/species/cites:24/why").body()).contains("id=\"" + link.group(1) + "\"");
    assertThat(site.get("/species/iucn:24/why").statusCode()).isEqualTo(404);
  }

  @Test
  void ofANameThatTheLawLacksThePageSaysSo() throws Exception {
    assertThat(page("/species/cites:498/why", "en").body())
        .as("of CMS")
        .contains("has no listings of its own")
        .doesNotContain("a data package would");
  }

  @Test
  void aSynonymLeadsToTheSameQuestionOfItsName() throws Exception {
    var moved = page("/species/cites:405?lang=fr&as_of=1990-01-01", "en");
    assertThat(moved.uri().toString()).endsWith("/species/cites:24?lang=fr&as_of=1990-01-01");
    assertThat(site.get("/species/cites:405/history.csv").uri().getPath())
        .isEqualTo("/species/cites:24/history.csv");
  }
}
