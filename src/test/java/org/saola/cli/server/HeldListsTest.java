package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.RunningSite;
import org.saola.progress.Progress;
import org.saola.publish.Demo;

/** What pages say of the lists held: a server with both demos, and one with the Red List alone. */
final class HeldListsTest {
  private static final Pattern CURL = Pattern.compile("<code>curl '([^']+)'</code>");

  private static RunningSite both;
  private static RunningSite redList;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    both = RunningSite.withDemos(directory.resolve("both")).refreshed();
    redList =
        new RunningSite(
                directory.resolve("red-list"),
                true,
                database -> Demo.importRedList(database, directory, Progress.SILENT))
            .refreshed();
  }

  @AfterAll
  static void stop() {
    both.close();
    redList.close();
  }

  @Test
  void examplesWorkAsTheyStand() throws Exception {
    var page = both.get("/api").body();
    assertThat(page)
        .contains("<code class=\"address\">" + both.origin() + "/api/v1/</code>")
        .contains("<code class=\"address\">" + both.origin() + "/api/v4/</code>");
    var examples = examples(page);
    assertThat(examples).hasSizeGreaterThan(13);
    checkExamples(both, examples);
  }

  private static List<String> examples(String page) {
    return CURL.matcher(page).results().map(found -> found.group(1).replace("&amp;", "&")).toList();
  }

  private static void checkExamples(RunningSite site, List<String> examples) throws Exception {
    for (var example : examples) {
      assertThat(example).startsWith(site.origin());
      var answer = site.get(example);
      assertThat(answer.statusCode()).as(example).isEqualTo(200);
      assertThat(answer.body())
          .as(example)
          .hasSizeGreaterThan(example.contains("/information/") ? 20 : 100)
          .doesNotContain("\"total_entries\":0", "\"assessments\":[]");
    }
  }

  @Test
  void examplesOfTheRedListAreAboutWhatIsHeld() throws Exception {
    var page = both.get("/api").body().replace("&amp;", "&");
    assertThat(page)
        .contains(
            "/api/v4/taxa/scientific_name?genus_name=Loxodonta&species_name=africana",
            "/api/v4/taxa/sis/24'",
            "/api/v4/countries/KE?latest=true",
            "/api/v4/taxa/family/Felidae",
            "/api/v4/information/red_list_version");
  }

  @Test
  void taxaHaveTheirRedListCategoryBesideTheirListings() throws Exception {
    var page = whenListsAreRelated();
    assertThat(page)
        .contains("<th scope=\"col\">CITES</th>", "<th scope=\"col\">Red List</th>")
        .contains("Species+ and the CITES Checklist", "<dt>Assessments</dt><dd>364</dd>");
    assertThat(row(page, "Pseudoryx nghetinhensis"))
        .contains("CITES Appendix I<", "Critically Endangered");
    assertThat(row(page, "Loxodonta africana"))
        .as("CITES means the forest elephant, too")
        .contains("two meanings")
        .doesNotContain("Endangered");
  }

  @Test
  void countriesQuoteBothListsOfOneTaxonAndOneOfTwo() throws Exception {
    whenListsAreRelated();
    assertThat(row(both.get("/countries/VN").body(), "Panthera pardus"))
        .contains("presence uncertain, \nnative</td>", "\ndistribution uncertain</td>");
    assertThat(row(both.get("/countries/BI").body(), "Loxodonta africana"))
        .as("Species+ calls it extinct there, but means the forest elephant, too")
        .contains(
            "extinct since 1500, \nnative</td>", "no taxon that is the same for sure", "unknown")
        .doesNotContain("\nextinct</td>");
  }

  /** The crosswalk is made in the background; until then no category stands beside a listing. */
  private static String whenListsAreRelated() throws Exception {
    var page = both.get("/").body();
    for (int i = 0; i < 300 && !page.contains("Critically Endangered</td>"); i++) {
      Thread.sleep(100);
      page = both.get("/").body();
    }
    return page;
  }

  private static String row(String page, String name) {
    int start = page.indexOf("<i>" + name + "</i>", page.indexOf("<table"));
    return page.substring(start, page.indexOf("</tr>", start));
  }

  @Test
  void theRedListAloneIsEnough() throws Exception {
    var page = redList.get("/").body();
    assertThat(page)
        .contains("<i>Loxodonta africana</i>", "No Species+ data have been imported")
        .doesNotContain("<th scope=\"col\">CITES</th>", "/api/v1/taxon_concepts");
    var examples = examples(redList.get("/api").body());
    assertThat(examples).hasSizeGreaterThan(6);
    checkExamples(redList, examples);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs", "/docs/redlist-api"})
  void pagesTellHowToCiteAndUnderWhichTerms(String path) throws Exception {
    assertThat(both.get(path).headers().firstValue("Link").orElse(""))
        .contains("</cite>; rel=\"cite-as\"")
        .contains("</terms>; rel=\"license\"");
    assertThat(both.get("/cite").statusCode()).isEqualTo(200);
    assertThat(both.get("/terms").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v4/taxa/family/Felidae", "/api/v1/taxon_concepts?per_page=5"})
  void answersOfTheApisKeepTheirOwnLinks(String path) throws Exception {
    assertThat(both.get(path).headers().allValues("Link"))
        .hasSize(1)
        .allSatisfy(link -> assertThat(link).contains("rel=\"").doesNotContain("cite-as"));
  }
}
