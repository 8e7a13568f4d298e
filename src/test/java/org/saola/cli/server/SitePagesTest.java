package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.RunningSite;
import org.saola.ingest.InputFiles;
import org.saola.language.Language;
import org.saola.progress.Progress;
import org.saola.publish.ImportOptions;
import org.saola.publish.SpeciesPlusFormat;
import org.saola.publish.SpeciesPlusImport;
import org.saola.store.Database;
import org.saola.store.download.DownloadStatistics;
import org.saola.store.release.Dataset;
import org.saola.web.ForeignScript;

/**
 * Pages over HTTP: an open server with both demos, and a closed one without a Red List, whose
 * release has a bad name.
 */
final class SitePagesTest {
  private static final String SCRIPT = "<script>alert(1)</script>";
  private static final Path SMALL =
      Path.of("src/test/resources/org/saola/ingest/speciespackage/small");
  private static final String KEPT = "; Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000";
  private static final Pattern REFERENCE = Pattern.compile("(?:href|src)=\"([^\"]*)\"");

  private static RunningSite open;
  private static RunningSite closed;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    open = RunningSite.withDemos(directory.resolve("open")).refreshed();
    publishDump(Files.writeString(directory.resolve("dump"), "{}"));
    closed = new RunningSite(directory.resolve("closed"), false, SitePagesTest::small).refreshed();
  }

  private static void publishDump(Path file) throws IOException {
    var statistics = new DownloadStatistics(1, Instant.EPOCH, 1, 2, Files.size(file), 0.5);
    open.database().downloads(Dataset.SPECIES_PLUS).publish(Language.EN, file, statistics);
  }

  private static void small(Database database) {
    try (var files = InputFiles.open(SMALL)) {
      new SpeciesPlusImport(database, Dataset.SPECIES_PLUS, Progress.SILENT)
          .run(
              SpeciesPlusFormat.PACKAGE,
              List.of(files),
              ImportOptions.labelled(SCRIPT, "\"Quoted\" & <b>bold</b>"));
    }
  }

  @AfterAll
  static void stop() {
    open.close();
    closed.close();
  }

  @Test
  void valuesAreEscaped() throws Exception {
    assertThat(closed.get("/").body())
        .doesNotContain(SCRIPT, "<b>bold")
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&lt;b&gt;bold");
    assertThat(open.get("/a&b'c").body()).contains("<code>/a&amp;b'c</code>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/docs",
        "/docs/importing",
        "/trade",
        "/nothing",
        "/species",
        "/species?q=l",
        "/species/cites:24"
      })
  void pagesLoadNothingForeignAndHaveNoScriptWithin(String path) throws Exception {
    var page = open.get(path);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
        .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'");
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.body())
        .contains("<html lang=\"en\">", "<h1", "name=\"robots\" content=\"noindex\"")
        .doesNotContain("<script>", "<style", " style=", "src=\"http", "@import")
        .doesNotContainPattern(ForeignScript.PATTERN + "|<[^>]* on[a-z]+=");
  }

  @Test
  void everyLinkOfEveryPageLeadsSomewhere() throws Exception {
    var pages = new HashMap<String, String>();
    var ahead = new ArrayDeque<>(List.of("/"));
    var seen = new TreeSet<String>(ahead);
    while (!ahead.isEmpty()) {
      var path = ahead.remove();
      var answer = open.send(open.request(path).header("Accept", "text/html,*/*;q=0.8"));
      assertThat(answer.statusCode()).as(path).isEqualTo(200);
      pages.put(path, answer.body());
      if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
        targets(path, answer.body()).stream()
            .map(target -> target.replaceFirst("#.*", ""))
            .filter(seen::add)
            .forEach(ahead::add);
      }
    }
    assertThat(pages).hasSizeGreaterThan(15);
    pages.forEach((path, body) -> checkAnchors(path, body, pages));
  }

  private static void checkAnchors(String path, String body, Map<String, String> pages) {
    for (var target : targets(path, body)) {
      int hash = target.indexOf('#');
      if (hash >= 0) {
        assertThat(pages.get(target.substring(0, hash)))
            .as(path + " links to " + target)
            .contains("id=\"" + target.substring(hash + 1) + "\"");
      }
    }
  }

  /** The places on this server that a page links to. */
  private static List<String> targets(String path, String body) {
    return REFERENCE
        .matcher(body)
        .results()
        .map(found -> found.group(1).replace("&amp;", "&"))
        .filter(target -> !target.matches("(https?|mailto):.*|\\?.*lang=.*|/species\\?.*&.*&.*"))
        .map(target -> URI.create(path).resolve(target).toString())
        .toList();
  }

  @Test
  void speciesPlusAloneIsEnough() throws Exception {
    assertThat(closed.get("/").body())
        .contains("No Red List data have been imported", "<th scope=\"col\">CITES</th>")
        .doesNotContain("<th scope=\"col\">Red List</th>", "/api/v4/taxa");
  }

  @Test
  void showsPublishedDumps() throws Exception {
    assertThat(open.get("/api").body())
        .contains("English: 1 record, 1 kB", "curl -fLOJ '%s".formatted(open.origin()));
    assertThat(closed.get("/api").body()).contains("No bulk dump has been published yet");
  }

  @Test
  void aClosedServerTellsHowToGetAToken() throws Exception {
    assertThat(closed.get("/api").body())
        .contains("./saola token create", "curl -H 'X-Authentication-Token: TOKEN'")
        .doesNotContain("No token is needed");
  }

  @Test
  void showsTheFirstGoodTaxonOfDataWithoutAnyWellKnownOne() throws Exception {
    assertThat(closed.get("/api").body())
        .containsPattern("/api/v1/taxon_concepts/\\d+/cites_legislation");
  }

  @ParameterizedTest(name = "{0}: {1}, {2}")
  @CsvSource({
    "/nothing, 404, text/html; charset=utf-8",
    "/docs/nothing, 404, text/html; charset=utf-8",
    "/assets/nothing, 404, text/html; charset=utf-8",
    "/assets/../docs, 404, text/html; charset=utf-8",
    "/api, 200, text/html; charset=utf-8",
    "/api/, 200, text/html; charset=utf-8",
    "/api/v1/, 404, application/json; charset=utf-8",
    "/api/v4, 404, text/html; charset=UTF-8",
    "/api/v9/x, 404, application/json; charset=utf-8",
    "/api/v1/x.xml, 404, application/xml; charset=utf-8",
    "/health/x, 404, application/json; charset=utf-8",
    "/docs/, 200, text/html; charset=utf-8",
  })
  void answersEveryPath(String path, int status, String contentType) throws Exception {
    var answer = open.get(open.origin() + path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).contains(contentType);
  }

  @Test
  void assetsAreKeptForAYearUnderTheirOwnAddress() throws Exception {
    var address =
        targets("/", open.get("/").body()).stream()
            .filter(target -> target.contains(".css"))
            .findFirst()
            .orElseThrow();
    var asset = open.get(address);
    assertThat(asset.headers().firstValue("Cache-Control").orElse(""))
        .contains("max-age=31536000", "immutable");
    assertThat(open.get("/assets/saola.css").headers().firstValue("Cache-Control"))
        .contains("no-cache");
    var again =
        open.send(
            open.request(address)
                .header("If-None-Match", asset.headers().firstValue("ETag").orElseThrow()));
    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
  }

  @ParameterizedTest(name = "{0} with {1} and {2}: {3}")
  @CsvSource({
    "/nothing, '', '', en",
    "/nothing, 'fr-CA,fr;q=0.9,en;q=0.5', '', fr",
    "/nothing, 'de,es;q=0.3,fr;q=0.2', '', es",
    "/nothing, 'fr;q=0,de', '', en",
    "/nothing, fr, saola_lang=es, es",
    "/nothing?lang=en, fr, saola_lang=es, en",
    "/nothing?lang=xx, fr, saola_lang=yy, fr",
  })
  void thePageIsInTheLanguageOfAddressCookieOrBrowser(
      String path, String accepted, String cookie, String language) throws Exception {
    var answer =
        open.send(open.request(path).header("Accept-Language", accepted).header("Cookie", cookie));
    assertThat(answer.body()).contains("<html lang=\"" + language + "\">");
    assertThat(answer.headers().firstValue("Vary"))
        .contains("Accept-Encoding, Accept-Language, Cookie");
    assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
        .isEqualTo(path.endsWith("=en") ? "saola_lang=en" + KEPT : "");
  }

  @Test
  void theThemeIsKeptAndLeadsBack() throws Exception {
    var chosen = theme("theme=dark&back=%2Fdocs%3Fa%3Db");
    assertThat(chosen.statusCode()).isEqualTo(303);
    assertThat(chosen.headers().firstValue("Location")).contains("/docs?a=b");
    assertThat(chosen.headers().firstValue("Set-Cookie")).contains("saola_theme=dark" + KEPT);
    assertThat(open.send(open.request("/docs").header("Cookie", "saola_theme=dark")).body())
        .contains("data-theme=\"dark\"");
    var foreign = theme("theme=purple&back=https%3A%2F%2Fexample.org");
    assertThat(foreign.headers().firstValue("Location")).contains("/");
    assertThat(foreign.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(open.get("/theme").statusCode()).isEqualTo(404);
  }

  private static HttpResponse<String> theme(String form) throws Exception {
    try (var client = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(open.origin() + "/theme"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form));
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/docs/clients", "/assets/logo.svg", "/nothing"})
  void headIsGetWithoutTheBody(String path) throws Exception {
    var get = open.get(path);
    var head = open.send(open.request(path).HEAD());
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    for (var name : List.of("Content-Type", "ETag", "Content-Length", "Cache-Control")) {
      assertThat(head.headers().firstValue(name)).isEqualTo(get.headers().firstValue(name));
    }
  }

  @Test
  void pagesCanOnlyBeRead() throws Exception {
    var answer = open.send(open.request("/").POST(BodyPublishers.ofString("x")));
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD");
  }

  @Test
  void saysThatItStartsAndThatItIsEmpty(@TempDir Path empty) throws Exception {
    try (var site = new RunningSite(empty, false, _ -> {})) {
      var starting = site.get("/");
      assertThat(starting.statusCode()).isEqualTo(503);
      assertThat(starting.body()).contains("One moment");
      site.refreshed();
      assertThat(site.get("/").body()).contains("Nothing imported yet", "./saola import");
    }
  }
}
