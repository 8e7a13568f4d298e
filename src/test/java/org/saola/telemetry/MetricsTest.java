package org.saola.telemetry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.TokenHash;
import org.saola.access.UsageRecord;
import org.saola.access.UsageRecorder;
import org.saola.http.Request;
import org.saola.http.Response;

class MetricsTest {
  private final Metrics metrics = new Metrics(new RouteTree(List.of("/a", "/b/{id}")));

  @AfterEach
  void close() {
    metrics.close();
  }

  @Test
  void countsRequestsByRouteAndStatus() {
    var requests = metrics.requests();
    for (int i = 0; i < 3; i++) {
      requests.finished(Exchanges.get("/a/" + i, null));
      requests.finished(Exchanges.of("/" + i, null, 404, null));
    }
    requests.finished(Exchanges.of("/b/7", null, 499, null));
    requests.finished(Exchanges.of("/b/8", null, 99_999, null));
    assertThat(metrics.text().lines())
        .contains(
            "saola_http_requests_total{route=\"/a\",status=\"200\"} 3.0",
            "saola_http_requests_total{route=\"other\",status=\"404\"} 3.0",
            "saola_http_requests_total{route=\"/b/{id}\",status=\"499\"} 1.0",
            "saola_http_requests_total{route=\"/b/{id}\",status=\"599\"} 1.0",
            "saola_http_response_body_bytes_total{route=\"/a\"} 360.0",
            "saola_http_request_duration_seconds_bucket{route=\"/a\",le=\"0.001\"} 0",
            "saola_http_request_duration_seconds_bucket{route=\"/a\",le=\"0.0025\"} 3",
            "saola_http_request_duration_seconds_count{route=\"/a\"} 3");
  }

  @Test
  void hasABoundedNumberOfSeriesWhateverIsAskedFor() {
    for (int i = 0; i < 1_000; i++) {
      metrics.requests().finished(Exchanges.get("/x" + i + "/a\"b\n" + i, "q=" + i));
    }
    assertThat(metrics.text().lines().filter(line -> line.startsWith("saola_http"))).hasSize(19);
  }

  @Test
  void measuresJavaAndThisProcess() {
    assertThat(metrics.text())
        .contains("jvm_memory_used_bytes{")
        .contains("jvm_threads_live_threads ")
        .contains("process_cpu_usage ")
        .contains("jvm_gc_")
        .contains("process_files_open_files ");
  }

  @Test
  void measuresWhatItIsGiven() {
    var cache = Caffeine.newBuilder().recordStats().<String, String>build();
    metrics.cache("answers", cache);
    metrics.gauge("saola.test.depth", "Depth", () -> 7, "source", "x");
    cache.put("a", "b");
    assertThat(cache.getIfPresent("a")).isEqualTo("b");
    assertThat(cache.getIfPresent("c")).isNull();
    assertThat(metrics.text().lines())
        .contains(
            "saola_test_depth{source=\"x\"} 7.0",
            "cache_gets_total{cache=\"answers\",result=\"hit\"} 1.0",
            "cache_gets_total{cache=\"answers\",result=\"miss\"} 1.0",
            "cache_size{cache=\"answers\"} 1.0");
  }

  private static UsageRecord usage(int status) {
    return new UsageRecord(
        Instant.EPOCH,
        null,
        new UsageRecord.Call("v1", "taxon_concepts", "index", "json", "{}"),
        status,
        null,
        0,
        Duration.ZERO,
        "192.0.2.0",
        "id-1",
        0,
        new int[0]);
  }

  @Test
  void countsRefusalsAndHandsAllRecordsOn() {
    var recorded = new ArrayList<UsageRecord>();
    var counting =
        metrics.counting(
            new UsageRecorder() {
              @Override
              public boolean hasRoom() {
                return recorded.size() < 5;
              }

              @Override
              public void awaitRoom() {}

              @Override
              public void record(UsageRecord usage) {
                recorded.add(usage);
              }
            });
    for (int status : new int[] {200, 401, 403, 429, 429}) {
      assertThat(counting.hasRoom()).isTrue();
      counting.record(usage(status));
    }
    assertThat(counting.hasRoom()).isFalse();
    assertThat(recorded).hasSize(5);
    assertThat(metrics.text().lines().filter(line -> line.startsWith("saola_api_refusals")))
        .containsExactlyInAnyOrder(
            "saola_api_refusals_total{api=\"v1\",reason=\"unknown_token\"} 1.0",
            "saola_api_refusals_total{api=\"v1\",reason=\"forbidden\"} 1.0",
            "saola_api_refusals_total{api=\"v1\",reason=\"limit\"} 2.0");
  }

  @Test
  void countersTellWhatTheirSourceHasCounted() {
    var source = new AtomicLong(2);
    metrics.counter("saola.usage.dropped", "Records", source, count -> count.get());
    assertThat(metrics.text()).contains("saola_usage_dropped_total 2.0");
    source.set(3);
    assertThat(metrics.text()).contains("saola_usage_dropped_total 3.0");
  }

  private static Request request(String method, String address, Map<String, String> headers) {
    var lowerCase = new java.util.HashMap<String, String>();
    headers.forEach((name, value) -> lowerCase.put(name.toLowerCase(Locale.ROOT), value));
    return new Request(
        method,
        "/metrics",
        null,
        "http://localhost:8080",
        name -> lowerCase.get(name.toLowerCase(Locale.ROOT)),
        address,
        new byte[0],
        "id-1",
        0);
  }

  private Response answer(boolean remote, @Nullable String token, Request request) {
    var readers = new MetricsReaders(remote, token == null ? null : TokenHash.of(token));
    return new MetricsHandler(metrics, readers).answer(request).await();
  }

  @ParameterizedTest(name = "remote {0}, token {1}, {2} {3}: {4}, because {5}")
  @CsvSource(
      nullValues = "none",
      textBlock =
          """
          false, none, 127.0.0.1,    x: y,                         200, a program on this machine
          false, none, ::1,          x: y,                         200, a program on this machine
          false, none, 203.0.113.7,  x: y,                         404, another machine
          false, none, 127.0.0.1,    X-Forwarded-For: 127.0.0.1,   404, a proxy speaks for somebody
          false, none, 127.0.0.1,    Via: 1.1 proxy,               404, a proxy speaks for somebody
          false, none, unknown,      x: y,                         404, nobody knows who
          true,  none, 203.0.113.7,  x: y,                         200, everybody may
          true,  good, 203.0.113.7,  x: y,                         401, no token
          true,  good, 203.0.113.7,  Authorization: Bearer bad,    401, another token
          true,  good, 203.0.113.7,  Authorization: good,          401, no scheme
          true,  good, 203.0.113.7,  Authorization: bearer good,   200, the token
          false, good, 203.0.113.7,  Authorization: Bearer good,   404, another machine
          """)
  void showsMetricsToThoseWhoMayReadThem(
      boolean remote,
      @Nullable String token,
      String address,
      String header,
      int status,
      String because) {
    var parts = header.split(": ", 2);
    var request = request("GET", address, Map.of(parts[0], parts[1]));
    assertThat(answer(remote, token, request).status()).as(because).isEqualTo(status);
  }

  @Test
  void answersInTheFormatOfPrometheus() {
    var response = answer(true, null, request("GET", "192.0.2.1", Map.of()));
    assertThat(response.headers())
        .contains(
            new Response.Header("Content-Type", "text/plain; version=0.0.4; charset=utf-8"),
            new Response.Header("Cache-Control", "no-store"));
    var body = (Response.Body.Bytes) response.body();
    assertThat(new String(body.content(), UTF_8)).contains("# TYPE jvm_memory_used_bytes gauge");
    assertThat(answer(true, null, request("POST", "192.0.2.1", Map.of())).status()).isEqualTo(405);
  }
}
