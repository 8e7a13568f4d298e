package org.saola.compatibility;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.access.limit.EscalationRules;
import org.saola.access.limit.LimitSettings;
import org.saola.access.limit.Limits;
import org.saola.access.limit.Rate;
import org.saola.access.limit.Tier;
import org.saola.cli.DemoData;
import org.saola.cli.RunningSite;
import org.saola.compatibility.CompatibilityTable.Kind;
import org.saola.language.Language;
import org.saola.site.SiteSettings;
import org.saola.store.DatabaseSettings;
import org.saola.store.download.DownloadStatistics;
import org.saola.store.release.Dataset;

/** Every header that is sent with an answer has its row on the page, and is sent. */
final class AnswerHeadersTest {
  private static final CompatibilityTable TABLE = CompatibilityTable.read();
  private static final String OF_REQUESTS = " of the request";

  /** Sent only over what this test hasn't: an encrypted connection. */
  private static final String ENCRYPTED = "Strict-Transport-Security";

  @TempDir private static Path directory;
  private static RunningSite open;
  private static RunningSite limited;

  @BeforeAll
  static void start() throws IOException {
    open = RunningSite.withDemos(directory.resolve("open")).refreshed();
    var dump = Files.writeString(directory.resolve("dump"), "{}");
    open.database()
        .downloads(Dataset.SPECIES_PLUS)
        .publish(Language.EN, dump, new DownloadStatistics(1, Instant.EPOCH, 1, 2, 2, 0.5));
    var rate = new Rate(0.01, 2);
    var rates =
        Map.of(
            Tier.ACCOUNT,
            rate,
            Tier.THROTTLED_ACCOUNT,
            rate,
            Tier.ANONYMOUS,
            rate,
            Tier.PAGES,
            rate);
    var limits =
        Limits.inMemory(
            new LimitSettings(rates, EscalationRules.DEFAULT), TimeMeter.SYSTEM_NANOTIME);
    var data = directory.resolve("limited");
    DemoData.WHOLE.copyTo(data);
    limited =
        RunningSite.over(new DatabaseSettings(data, null), SiteSettings.plain(false).with(limits))
            .refreshed();
  }

  @AfterAll
  static void stop() {
    open.close();
    limited.close();
  }

  @Test
  void headersOfV1HaveTheirRows() throws Exception {
    assertRows(
        SpeciesPlusAnswersTest.API,
        names(
            "/api/v1/taxon_concepts?per_page=20",
            "/api/v1/taxon_concepts/24/cites_legislation.xml",
            "/api/v1/taxon_concepts/0/references",
            "/api/v1/taxon_concepts?page=x",
            "/api/v1/downloads",
            "/api/v1/downloads/latest"));
  }

  @Test
  void headersOfV4HaveTheirRows() throws Exception {
    assertRows(
        RedListAnswersTest.API,
        names(
            "/api/v4/taxa/class/mammalia?per_page=5",
            "/api/v4/assessment/24004",
            "/api/v4/taxa/sis/24",
            "/api/v4/countries",
            "/api/v4/countries/XX",
            "/api/v4/taxa/possibly_extinct",
            "/api/v4/assessment_search?filter_on[]=endemic",
            "/api/v4/dragons"));
  }

  private static void assertRows(String api, Set<String> sent) {
    var rows =
        TABLE.names(api, Kind.HEADER).stream()
            .filter(name -> !name.endsWith(OF_REQUESTS) && !name.equals(ENCRYPTED))
            .map(name -> name.toLowerCase(Locale.ROOT))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(sent).isEqualTo(rows);
  }

  /** The names of all headers of answers to some targets, however they are asked for. */
  private static Set<String> names(String... targets) throws Exception {
    var names = new TreeSet<String>();
    for (var target : targets) {
      var answer = open.get(target);
      add(answer, names);
      add(
          open.send(
              open.request(target)
                  .header("If-None-Match", answer.headers().firstValue("ETag").orElse("none"))),
          names);
      add(open.send(open.request(target).header("Accept-Encoding", "gzip")), names);
      add(
          open.send(
              open.request(target)
                  .method("OPTIONS", BodyPublishers.noBody())
                  .header("Access-Control-Request-Method", "GET")),
          names);
      add(open.send(open.request(target).POST(BodyPublishers.noBody())), names);
      for (int i = 0; i < 3; i++) {
        add(limited.get(target), names);
      }
    }
    return names;
  }

  private static void add(HttpResponse<?> answer, Set<String> names) {
    for (HttpResponse<?> each = answer; each != null; each = each.previousResponse().orElse(null)) {
      if (each.request().uri().getPath().startsWith("/api/")) {
        names.addAll(each.headers().map().keySet());
      }
    }
    names.remove(":status");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v4/assessment/24004",
        "/api/v4/taxa/family/felidae?page=2",
        "/api/v4/countries",
        "/api/v4/countries/XX"
      })
  void headIsGetWithoutTheBody(String target) throws Exception {
    var get = open.get(target);
    var head = open.send(open.request(target).HEAD());
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    for (var name : List.of("content-type", "etag", "link", "total-count", "content-length")) {
      assertThat(head.headers().firstValue(name)).isEqualTo(get.headers().firstValue(name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/v1/taxon_concepts?page=x", "/api/v4/countries/XX"})
  void beforeTheRequestComesTheTokenAndBeforeThatTheData(String target, @TempDir Path data)
      throws Exception {
    try (var site = new RunningSite(data, false, _ -> {})) {
      var starting = site.get(target);
      assertThat(starting.statusCode()).isEqualTo(503);
      assertThat(starting.headers().firstValue("Retry-After")).isPresent();
      assertThat(site.refreshed().get(target).statusCode()).isEqualTo(401);
    }
  }
}
