package org.saola.cli.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.saola.cli.ApiClient;
import org.saola.cli.RunningSite;
import org.saola.http.server.HttpServer;
import org.saola.http.server.HttpSettings;
import org.saola.progress.Progress;
import org.saola.publish.Demo;
import org.saola.site.Site;
import org.saola.site.SiteSettings;
import org.saola.site.Watch;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.telemetry.AccessLog;
import org.saola.telemetry.MetricsReaders;

/** Metrics and access log of a whole server with the demo data. */
final class WatchTest {
  private static final String TARGET = "/api/v1/taxon_concepts.json?per_page=2";

  @TempDir private Path folder = Path.of("");

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  @Test
  void seesWhatTheServerDoes() throws Exception {
    var file = folder.resolve("access.log");
    var log = AccessLog.toFile(file, UnaryOperator.identity(), InstantSource.system());
    var stop = new CountDownLatch(1);
    try (var database = Database.open(new DatabaseSettings(folder.resolve("data"), null));
        var watch = new Watch(new MetricsReaders(false, null), log)) {
      Demo.importSpeciesPlus(database, Progress.SILENT);
      var site = new Site(database, SiteSettings.plain(true), Clock.systemUTC());
      site.refresh();
      try (var server =
          HttpServer.start(
              HttpSettings.of("127.0.0.1", 0), watch.handler(site, stop), watch.observer())) {
        watch.measure(server, database);
        watch.measure(site.checks());
        site.caches().forEach(watch::measure);
        ask(new ApiClient(URI.create("http://127.0.0.1:" + server.port())), stop);
      }
    }
    assertThat(Files.readAllLines(file))
        .hasSize(8)
        .anySatisfy(line ->
            assertThat(line)
                .contains("\"path\":\"/nowhere\"")
                .contains("\"query\":\"size=2&token=\"")
                .contains("\"address\":\"127.0.0.1\""))
        .noneSatisfy(line -> assertThat(line).contains("0123\""));
  }

  private static void ask(ApiClient client, CountDownLatch stop)
      throws IOException, InterruptedException {
    for (int i = 0; i < 3; i++) {
      assertThat(client.get(TARGET).statusCode()).isEqualTo(200);
    }
    assertThat(client.get("/nowhere?size=2&token=0123").statusCode()).isEqualTo(404);
    assertThat(client.get("/metrics", "X-Forwarded-For", "127.0.0.1").statusCode()).isEqualTo(404);
    assertThat(text(client.get("/metrics")).lines())
        .contains(
            "saola_http_requests_total{route=\"/api/v1/taxon_concepts\",status=\"200\"} 3.0",
            "saola_http_requests_total{route=\"other\",status=\"404\"} 1.0",
            "saola_http_requests_total{route=\"/metrics\",status=\"404\"} 1.0",
            "saola_http_requests_under_way 1.0",
            "saola_http_connections 1.0",
            "saola_release_number{source=\"redlist\"} NaN",
            "saola_database_connections{state=\"waiting\"} 0.0",
            "saola_database_writers{state=\"waiting\"} 0.0",
            "saola_work{pool=\"computing\",state=\"waiting\"} 0.0",
            "saola_work_most{pool=\"reading\"} 64.0",
            "saola_work{pool=\"checks\",state=\"waiting\"} 0.0",
            "cache_gets_total{cache=\"speciesplus1\",result=\"hit\"} 2.0")
        .anyMatch(line -> line.matches("saola_release_records\\{source=\"speciesplus\"} [1-9].*"))
        .anyMatch(line -> line.matches("saola_work_seconds_total\\{pool=\"reading\"} .*[1-9].*"))
        .anyMatch(line -> line.matches("saola_release_age_seconds\\{source=\"speciesplus\"} .*"));
    assertThat(client.get("/health/ready").statusCode()).isEqualTo(200);
    stop.countDown();
    assertThat(client.get("/health/ready").statusCode()).isEqualTo(503);
  }

  @Test
  void reflectsNoLineBreaksIntoHeaders() throws Exception {
    try (var site = RunningSite.withDemos(folder).refreshed()) {
      for (var path :
          new String[] {
            "/api/v1/taxon_concepts?name=a%0d%0aSet-Cookie:%20evil=1&page=1&per_page=1",
            "/api/v1/taxon_concepts.json?per_page=1&language=en%0d%0aSet-Cookie:%20evil=1",
            "/api/v4/taxa/scientific_name?genus_name=a%0d%0aSet-Cookie:%20evil=1",
            "/api/v4/countries/FR?page=1&x=%0d%0aSet-Cookie:%20evil=1",
            "/docs/a%0d%0aSet-Cookie:%20evil=1",
            "/sign-in?next=/a%0d%0aSet-Cookie:%20evil=1",
            "/%0d%0aSet-Cookie:%20evil=1"
          }) {
        var answer = site.send(site.request(path).header("X-Request-Id", "a b"));
        assertThat(answer.statusCode()).as(path).isLessThan(500);
        assertThat(answer.headers().firstValue("Set-Cookie"))
            .as(path)
            .satisfiesAnyOf(
                cookie -> assertThat(cookie).isEmpty(),
                cookie -> assertThat(cookie.orElse("")).doesNotContain("evil"));
        assertThat(answer.headers().firstValue("X-Request-Id")).isNotEqualTo(Optional.of("a b"));
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
      }
    }
  }

  @Test
  void pagesForbidWhatTheyDoNotNeed() throws Exception {
    try (var site = RunningSite.withDemos(folder).refreshed()) {
      for (var path : new String[] {"/", "/docs", "/docs/operating", "/nowhere"}) {
        var headers = site.get(path).headers();
        assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
            .as(path)
            .contains("default-src 'self'", "script-src 'self'", "frame-ancestors 'none'")
            .doesNotContain("unsafe");
        assertThat(headers.firstValue("Referrer-Policy"))
            .contains("strict-origin-when-cross-origin");
      }
    }
  }
}
