package org.saola.cli.species;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.cli.RunningSite;
import org.saola.http.Request;
import org.saola.message.Message;
import org.saola.site.Site;
import org.saola.site.SiteSettings;
import org.saola.store.names.NamesNotReady;

/** Search, groups and countries over HTTP, with the demo. */
final class LookUpPagesTest {
  private static RunningSite site;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    site = RunningSite.withDemos(directory).refreshed();
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Pseudoryx nghetinhensis | Fifty years on one axis | this is its name
          Pseudoryx nghetinhen    | 1 taxon                 | nobody says that this one is meant
          """)
  void onlyANameThatIsWholeIsShownAtOnce(String name, String words, String because)
      throws Exception {
    assertThat(site.get("/species?q=" + name.replace(' ', '+')).body()).as(because).contains(words);
  }

  @Test
  void noNameIsCalledUnknownWhereNoListIsHeld(@TempDir Path directory) throws Exception {
    try (var empty = new RunningSite(directory, true, _ -> {})) {
      assertThat(empty.refreshed().get("/species?q=panthera").body())
          .contains("not loaded", "holds no list yet")
          .doesNotContain("name unknown");
    }
    assertThat(site.get("/species?q=xyzzy").body()).contains("name unknown");
  }

  @Test
  void filesHaveAllPages() throws Exception {
    assertThat(site.get("/species?q=a&page=2").body()).contains("/species/found.csv?q=a");
  }

  @Test
  void anOrderIsChosenAndKept() throws Exception {
    var page = site.get("/species?q=panthera&rank=species&sort=category");
    assertThat(page.body())
        .contains("<option value=\"category\" selected", "name=\"rank\" value=\"species\"")
        .contains("/species?q=panthera&amp;sort=category") // without the filter
        .contains("/species/found.csv?q=panthera&amp;rank=species&amp;sort=category\"");
    var refused = site.get("/species?q=panthera&rank=species&sort=size&lang=fr");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("L’ordre « size »", "/species?q=panthera&amp;rank=species&amp;sort=year");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          habitat=1    | Habitat · <span lang="en">1 Forest</span>
          country=KE   | Pays · <span>Kenya</span>
          has_quota=yes| Avec un quota · <span>oui</span>
          trend=Decreasing | Tendance de la population · <span>en diminution ↓</span>
          """)
  void codesAreSaidInWords(String filter, String words) throws Exception {
    var body = site.get("/species?q=a&lang=fr&" + filter).body();
    assertThat(body.replaceAll("\\s+", " ")).contains(words);
  }

  @Test
  void everyListIsThereWithItsSourceAndItsTerms() throws Exception {
    assertThat(site.get("/datasets").body())
        .contains("id=\"speciesplus\"", "id=\"redlist\"", "/cite/red-list.bib", "/terms")
        .doesNotContain(">UNEP<"); // which has not published the demonstration
    assertThat(site.get("/datasets/nothing").statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/species", "/species/suggest", "/species/iucn:24", "/countries"})
  void nothingCanBeWritten(String path) throws Exception {
    var answer = site.send(site.request(path).POST(BodyPublishers.ofString("q=panthera")));
    assertThat(answer.statusCode()).isEqualTo(405);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/api/v1/, taxon_concepts/{id}/cites_legislation",
    "/api/v4/, assessment/{id}",
    "/api/saola/v1/, species/{key}",
  })
  void theBaseOfAnApiSaysWhatThereIs(String base, String path) throws Exception {
    var page = site.send(site.request(base).header("Accept", "text/html,*/*;q=0.8")).body();
    assertThat(page).contains("<h1>", path);
  }

  @ParameterizedTest(name = "{0}: {1}, because {2}")
  @CsvSource({
    "/api/v1/, 404, the original has nothing there",
    "/api/v4/, 404, the original has nothing there",
    "/api/saola/v1/, 200, it is our own",
  })
  void programsAreToldWhatTheOriginalSays(String base, int status, String because)
      throws Exception {
    var answer = site.get(base);
    assertThat(answer.statusCode()).as(because).isEqualTo(status);
    assertThat(answer.body().contains("\"base\":\"" + site.origin() + base))
        .isEqualTo(status == 200);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "/species/iucn:24, text/html; charset=utf-8",
    "/, text/html; charset=utf-8",
    "/api/saola/v1/x, application/json; charset=utf-8",
  })
  void whileNamesAreBeingReadPagesAskForPatience(String path, String type) {
    var whole = new Site(site.database(), SiteSettings.plain(true), Clock.systemUTC());
    var request = new Request("GET", path, null, "http://localhost", _ -> null);
    var answer =
        Objects.requireNonNull(
            whole.failed(
                request,
                new NamesNotReady(
                    Message.said("names"), new CompletableFuture<>(), Duration.ofSeconds(1))));
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.headers())
        .anyMatch(header -> header.name().equals("Retry-After"))
        .anyMatch(header -> header.value().equals(type));
  }
}
