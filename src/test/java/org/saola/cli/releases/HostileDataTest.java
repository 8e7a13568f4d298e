package org.saola.cli.releases;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.cli.releases.HostileTables.HOSTILE;

import java.io.IOException;
import java.io.StringReader;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.access.Role;
import org.saola.api.redlist4.document.Era;
import org.saola.cli.ApiClient;
import org.saola.cli.RunningSite;
import org.saola.cli.accounts.People;
import org.saola.ingest.InputFiles;
import org.saola.progress.Progress;
import org.saola.publish.ImportOptions;
import org.saola.publish.RedListFormat;
import org.saola.publish.RedListImport;
import org.saola.publish.SpeciesPlusFormat;
import org.saola.publish.SpeciesPlusImport;
import org.saola.site.ServedApis;
import org.saola.site.SiteSettings;
import org.saola.store.Database;
import org.saola.store.release.Dataset;
import org.saola.web.ForeignScript;
import org.xml.sax.InputSource;
import tools.jackson.databind.JsonNode;

/**
 * Attacks that are imported: every answer that shows them is whole, and every page escapes them.
 */
final class HostileDataTest {
  private static final Path RESOURCES = Path.of("src/test/resources/org/saola/ingest");
  private static final String TAXON = "/api/v1/taxon_concepts/4";
  private static final List<String> RED_LIST_GROUPS =
      List.of(
          "biogeographical_realms",
          "comprehensive_groups",
          "conservation_actions",
          "countries",
          "faos",
          "growth_forms",
          "habitats",
          "population_trends",
          "red_list_categories",
          "research",
          "scopes",
          "stresses",
          "systems",
          "threats",
          "use_and_trade");

  private static RunningSite site;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    var speciesPlus =
        HostileTables.speciesPlus(
            RESOURCES.resolve("speciespackage/small"), directory.resolve("package"));
    var redList =
        HostileTables.redList(
            RESOURCES.resolve("redlistdownload/complete"), directory.resolve("download"));
    site =
        new RunningSite(
                directory.resolve("data"),
                SiteSettings.plain(true).with(new ServedApis(Era.E4, true, false, false)),
                database -> fill(database, speciesPlus, redList, directory))
            .refreshed();
    People.create(site.database(), "boss@example.org", Role.ADMIN);
  }

  private static void fill(Database database, Path speciesPlus, Path redList, Path folder) {
    var options = ImportOptions.labelled("2026-1" + HOSTILE, "A citation" + HOSTILE);
    try (var files = InputFiles.open(speciesPlus)) {
      new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
          .run(SpeciesPlusFormat.PACKAGE, List.of(files), options);
    }
    try (var files = InputFiles.open(redList)) {
      new RedListImport(database, Dataset.RED_LIST, folder, Progress.SILENT)
          .run(RedListFormat.DOWNLOAD, List.of(files), options);
    }
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static HttpResponse<String> good(String target) throws Exception {
    var answer = site.get(target);
    assertThat(answer.statusCode()).as(target).isEqualTo(200);
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().map().toString()).doesNotContain("<script", "drop table");
    return answer;
  }

  private static Stream<String> jsonTargets() {
    var name = encoded("antiqua" + HOSTILE);
    var fixed =
        Stream.of(
            "/api/v1/taxon_concepts?with_eu_listings=true",
            "/api/v1/taxon_concepts?language=fr",
            "/api/v1/taxon_concepts?name=" + encoded("Lorus albus" + HOSTILE),
            TAXON + "/cites_legislation?scope=all",
            TAXON + "/eu_legislation?scope=all",
            TAXON + "/distributions",
            TAXON + "/references",
            "/api/v4/assessment/101",
            "/api/v4/taxa/sis/11",
            "/api/v4/taxa/scientific_name?genus_name=%s&species_name=%s"
                .formatted(encoded("Silva" + HOSTILE), name),
            "/api/v4/taxa/family",
            "/api/v4/taxa/family/" + encoded("SILVIDAE" + HOSTILE),
            "/api/v4/information/red_list_version",
            "/api/v4/green_status/all",
            "/api/v3/species/page/0",
            "/api/v3/species/id/11",
            "/api/v3/species/narrative/id/11",
            "/api/v3/species/citation/id/11",
            "/api/v3/threats/species/id/11",
            "/api/v3/species/" + encoded("Silva antiqua" + HOSTILE),
            "/api/saola/v1/releases",
            "/api/saola/v1/species-plus/taxa/4",
            "/api/saola/v1/red-list/taxa/11",
            "/api/saola/v1/red-list/assessments/101",
            "/api/saola/v1/status?name=" + encoded("Lorus albus" + HOSTILE));
    return Stream.concat(fixed, RED_LIST_GROUPS.stream().map(group -> "/api/v4/" + group));
  }

  @ParameterizedTest
  @MethodSource("jsonTargets")
  void everyJsonAnswerCanBeRead(String target) throws Exception {
    var answer = good(target);
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).contains("application/json");
    var json = ApiClient.JSON.readTree(answer.body());
    assertThat(json.isContainer() || json.isNumber()).as(answer.body()).isTrue();
  }

  @ParameterizedTest(name = "{0} shows it")
  @ValueSource(
      strings = {
        "/api/v1/taxon_concepts",
        TAXON + "/cites_legislation?scope=all",
        TAXON + "/eu_legislation?scope=all",
        TAXON + "/distributions",
        TAXON + "/references",
        "/api/v4/assessment/101",
        "/api/v4/taxa/sis/11",
        "/api/v3/species/id/11",
        "/api/v3/species/narrative/id/11",
        "/api/saola/v1/releases",
        "/api/saola/v1/species-plus/taxa/4",
        "/api/saola/v1/red-list/assessments/101"
      })
  void whatWasImportedComesBackUnchanged(String target) throws Exception {
    var json = ApiClient.JSON.readTree(good(target).body());
    assertThat(texts(json)).as(target).anyMatch(text -> text.endsWith(HOSTILE));
  }

  private static Stream<String> texts(JsonNode json) {
    return json.isString()
        ? Stream.of(json.stringValue())
        : json.valueStream().flatMap(HostileDataTest::texts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/taxon_concepts.xml?with_eu_listings=true",
        "/api/v1/taxon_concepts.xml?language=es",
        TAXON + "/cites_legislation.xml?scope=all",
        TAXON + "/eu_legislation.xml?scope=all",
        TAXON + "/distributions.xml",
        TAXON + "/references.xml"
      })
  void everyXmlAnswerCanBeRead(String target) throws Exception {
    var body = good(target).body();
    assertThat(body).doesNotContain("<script");
    var document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(body)));
    assertThat(document.getDocumentElement().getTextContent()).contains(HOSTILE);
    assertThat(document.getElementsByTagName("script").getLength()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/cite",
        "/docs",
        "/terms",
        "/privacy",
        "/nothing",
        "/species?name=Lorus",
        "/species/cites:4",
        "/countries",
        "/groups",
        "/changes",
        "/check"
      })
  void everyPageEscapes(String path) throws Exception {
    checkHarmless(path, site.get(path).body());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/account", "/account/profile", "/admin", "/admin/accounts"})
  void everyPageOfAnAccountEscapes(String path) throws Exception {
    var boss = People.signedIn(site.origin(), "boss@example.org");
    checkHarmless(path, boss.get(path).body());
  }

  private static void checkHarmless(String path, String html) {
    assertThat(html)
        .as(path)
        .contains("</html>")
        .doesNotContain("alert(1)</")
        .doesNotContainPattern(ForeignScript.PATTERN);
  }

  @Test
  void citationsForProgramsAreFilesOnly() throws Exception {
    for (var format : List.of("bib", "ris", "json")) {
      var answer = site.get("/cite/red-list." + format);
      if (answer.statusCode() == 200) {
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).doesNotContain("html");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
            .matches("attachment; filename=\"[A-Za-z0-9._-]+\"");
      }
    }
  }

  @Test
  void theDatabaseIsWhole() {
    for (var source : Dataset.FIRST) {
      assertThat(site.database().releases().findCurrent(source)).isPresent();
    }
  }
}
