package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.UsageRecord;
import org.saola.access.limit.EscalationRules;
import org.saola.access.limit.LimitSettings;
import org.saola.access.limit.Limits;
import org.saola.access.limit.Rate;
import org.saola.access.limit.Tier;
import org.saola.admission.KeptUsage;
import org.saola.cli.ApiClient;
import org.saola.cli.DemoData;
import org.saola.http.server.HttpServer;
import org.saola.http.server.HttpSettings;
import org.saola.site.Site;
import org.saola.site.SiteSettings;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.release.Dataset;

/** A whole site with the demo, limits and records; open, so that addresses are limited. */
class LimitedSiteTest {
  private static final int BURST = 30;

  @TempDir private static Path directory;
  private static final KeptUsage USAGE = new KeptUsage();

  @SuppressWarnings("NullAway.Init")
  private static Database database;

  @SuppressWarnings("NullAway.Init")
  private static HttpServer server;

  @SuppressWarnings("NullAway.Init")
  private static ApiClient client;

  @BeforeAll
  static void start() throws IOException {
    DemoData.WHOLE.copyTo(directory);
    database = Database.open(new DatabaseSettings(directory, null));
    var slow = new Rate(0.01, BURST);
    var rates =
        Map.of(
            Tier.ACCOUNT, slow,
            Tier.THROTTLED_ACCOUNT, slow,
            Tier.ANONYMOUS, slow,
            Tier.PAGES, new Rate(0.01, 3));
    var limits =
        Limits.inMemory(
            new LimitSettings(rates, EscalationRules.DEFAULT), TimeMeter.SYSTEM_NANOTIME);
    var site =
        new Site(database, SiteSettings.plain(true).with(limits).with(USAGE), Clock.systemUTC());
    site.refresh();
    server = HttpServer.start(HttpSettings.of("127.0.0.1", 0), site);
    client = new ApiClient(URI.create("http://127.0.0.1:" + server.port()));
  }

  @AfterAll
  static void stop() {
    server.close();
    database.close();
  }

  private static UsageRecord last() {
    return USAGE.records().getLast();
  }

  @ParameterizedTest(name = "{0} is counted once and recorded with {1} full records")
  @CsvSource({
    "/api/v1/taxon_concepts?per_page=2, 2",
    "/api/v1/taxon_concepts/23/references, 1",
    "/api/v4/countries, 0",
    "/api/v4/taxa/sis/24, 0",
    "/api/v4/assessment/24004, 1",
    "/datasets/redlist/api/v4/assessment/24004, 1",
    "/api/saola/v1/releases, 0",
    "/api/saola/v1/account, 0"
  })
  void everyRequestIsCountedAndRecordedOnceWhetherItIsInMemoryOrNot(String target, int records)
      throws Exception {
    int before = USAGE.records().size();
    long left = left(target);
    assertThat(last().records()).hasSize(records);
    assertThat(left(target)).as("the second time it is in memory").isEqualTo(left - 1);
    assertThat(last().records()).hasSize(records);
    assertThat(USAGE.records()).hasSize(before + 2);
  }

  private static long left(String target) throws Exception {
    var answer = client.get(target);
    assertThat(answer.statusCode()).isEqualTo(200);
    return answer.headers().firstValueAsLong("X-RateLimit-Remaining").orElseThrow();
  }

  @Test
  void recordsTellTheReleaseAndTheTaxonConcepts() throws Exception {
    var listed = client.json("/api/v1/taxon_concepts?per_page=2&page=2");
    var ids = listed.get("taxon_concepts").findValuesAsString("id");
    assertThat(last().records()).hasSize(2);
    assertThat(ids).contains(Integer.toString(last().records()[0]));
    assertThat(last().release())
        .isEqualTo(
            database.speciesPlus(Dataset.SPECIES_PLUS).current().orElseThrow().release().id());
  }

  @Test
  void releasesAreListed() throws Exception {
    var releases = client.json("/api/saola/v1/releases").get("releases");
    assertThat(releases.findValuesAsString("source")).containsExactly("redlist", "speciesplus");
    assertThat(releases.get(0).get("records").asInt()).isPositive();
    assertThat(releases.get(0).get("published_at").asString()).endsWith("Z");
  }

  @Test
  void pagesAreLimitedAndHealthChecksAreNot() throws Exception {
    int refused = 0;
    for (int i = 0; i < 6; i++) {
      refused += client.get("/docs").statusCode() == 429 ? 1 : 0;
      assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
    }
    assertThat(refused).isEqualTo(3);
  }
}
