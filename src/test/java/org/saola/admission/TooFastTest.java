package org.saola.admission;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.access.limit.EscalationRules;
import org.saola.access.limit.LimitSettings;
import org.saola.access.limit.Limits;
import org.saola.access.limit.Rate;
import org.saola.access.limit.Tier;

/** What comes of asking too fast, on the wire. */
class TooFastTest {
  private static final String V4 = "/api/v4/countries";
  private static final EscalationRules NEVER =
      new EscalationRules(
          0, Duration.ofMinutes(10), EscalationRules.DEFAULT.rates(), Duration.ofHours(1));

  @TempDir private Path directory;

  private GuardedServer limited(Rate token, Rate address) throws IOException {
    var rates =
        Map.of(
            Tier.ACCOUNT, token,
            Tier.THROTTLED_ACCOUNT, new Rate(0.2, 1),
            Tier.ANONYMOUS, address,
            Tier.PAGES, address);
    return new GuardedServer(
        directory,
        false,
        Limits.inMemory(new LimitSettings(rates, NEVER), TimeMeter.SYSTEM_NANOTIME));
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("absent");
  }

  @ParameterizedTest(name = "{0} says {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/taxon_concepts     | {"error":{"message":"Too Many Requests"}} | application/json; charset=utf-8
          /api/v1/taxon_concepts.xml | <message>Too Many Requests</message>      | application/xml; charset=utf-8
          /api/v4/countries          | {"error":"Too Many Requests"}             | application/json
          /api/v3/country/list       | {"error":"Too Many Requests"}             | application/json; charset=utf-8
          /api/saola/v1/account      | "title":"Too Many Requests","status":429  | application/problem+json
          """)
  void refusesInTheWordsOfTheApi(String target, String body, String type) throws Exception {
    try (var server = limited(new Rate(0.5, 1), new Rate(2, 20))) {
      var withToken = target.startsWith("/api/v3") ? target + "?token=good" : target;
      var header = target.startsWith("/api/v1") ? "X-Authentication-Token" : "Authorization";
      var first = server.get(withToken, header, "good");
      assertThat(first.statusCode()).isNotEqualTo(429);
      assertThat(header(first, "RateLimit-Policy")).isEqualTo("\"default\";q=1;w=2");
      assertThat(header(first, "RateLimit")).isEqualTo("\"default\";r=0;t=2");
      assertThat(header(first, "Retry-After")).isEqualTo("absent");
      var second = server.get(withToken, header, "good");
      assertThat(second.statusCode()).isEqualTo(429);
      assertThat(second.body()).contains(body);
      assertThat(header(second, "Content-Type")).isEqualTo(type);
      assertThat(header(second, "Cache-Control")).isEqualTo("no-cache");
      assertThat(header(second, "Retry-After")).isEqualTo("2");
      assertThat(header(second, "X-RateLimit-Limit")).isEqualTo("1");
      assertThat(header(second, "X-RateLimit-Remaining")).isEqualTo("0");
      assertThat(
              Long.parseLong(header(second, "X-RateLimit-Reset")) - Instant.now().getEpochSecond())
          .isBetween(1L, 3L);
      assertThat(server.get(withToken.replace("good", "other"), header, "other").statusCode())
          .as("another token")
          .isNotEqualTo(429);
      var record = server.usage().records().get(1);
      assertThat(record.status()).isEqualTo(429);
      assertThat(second.body()).contains(String.valueOf(record.error()));
    }
  }

  @Test
  void withoutLimitsNoHeaderTellsOfAny() throws Exception {
    try (var server = new GuardedServer(directory, false, null)) {
      for (int i = 0; i < 50; i++) {
        var answer = server.get(V4, "Authorization", "good");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().map().keySet())
            .noneMatch(name -> name.contains("ratelimit") || name.contains("retry"));
      }
    }
  }

  @Test
  void guessingTokensIsSlowButDoesNotHinderTheGoodOnes() throws Exception {
    try (var server = limited(new Rate(5, 20), new Rate(1, 3))) {
      for (int i = 0; i < 3; i++) {
        assertThat(server.get(V4, "Authorization", "guess" + i).statusCode()).isEqualTo(401);
      }
      assertThat(server.get(V4, "Authorization", "guess").statusCode()).isEqualTo(429);
      assertThat(server.get(V4).statusCode()).isEqualTo(429);
      assertThat(server.get(V4, "Authorization", "suspended").statusCode()).isEqualTo(429);
      assertThat(server.get(V4, "Authorization", "good").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void pagesAreLimitedByAddress() throws Exception {
    try (var server = limited(new Rate(5, 20), new Rate(1, 2))) {
      assertThat(server.get("/page").statusCode()).isEqualTo(404);
      assertThat(server.get("/page").statusCode()).isEqualTo(404);
      var refused = server.get("/page");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(refused.body())
          .isEqualTo("Too many requests from your address; try again in 1 s.\n");
      assertThat(header(refused, "Retry-After")).isEqualTo("1");
      assertThat(server.get(V4).statusCode()).as("APIs have their own").isEqualTo(401);
    }
  }

  @Test
  void aThrottledTokenHasOneRequestInFiveSeconds() throws Exception {
    try (var server = limited(new Rate(5, 20), new Rate(2, 20))) {
      assertThat(server.get(V4, "Authorization", "throttled").statusCode()).isEqualTo(200);
      var refused = server.get(V4, "Authorization", "throttled");
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(header(refused, "Retry-After")).isEqualTo("5");
    }
  }

  @Test
  void theAccountSaysWhatIsLeft() throws Exception {
    try (var server = limited(new Rate(1, 20), new Rate(2, 20))) {
      server.get(V4, "Authorization", "good");
      assertThat(server.get("/api/saola/v1/account", "Authorization", "good").body())
          .isEqualTo(
              "{\"label\":\"token 1\",\"role\":\"api\",\"standing\":\"active\",\"limits\":"
                  + "{\"requests_per_second\":1.0,\"burst\":20,\"left\":18,"
                  + "\"seconds_until_full\":2}}");
    }
  }

  @Test
  void sixtyFourClientsOfOneTokenGetNoMoreThanItAndHinderNobody() throws Exception {
    var rate = new Rate(50, 20);
    try (var server = limited(rate, new Rate(2, 20))) {
      server.get(V4, "Authorization", "other");
      var alone = median(server, 20);
      var granted = new AtomicInteger();
      var started = System.nanoTime();
      var end = started + Duration.ofSeconds(3).toNanos();
      try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
        var running = new ArrayList<Future<?>>();
        for (int i = 0; i < 64; i++) {
          running.add(clients.submit(() -> askUntil(server, end, granted)));
        }
        var beside = median(server, 20);
        assertThat(beside).as("alone it took %s", alone).isLessThan(Duration.ofSeconds(1));
        for (var client : running) {
          client.get();
        }
      }
      var seconds = (System.nanoTime() - started) / 1e9;
      assertThat((double) granted.get())
          .isLessThanOrEqualTo((rate.burst() + rate.perSecond() * seconds) * 1.01)
          .isGreaterThan((rate.burst() + rate.perSecond() * 3) * 0.9);
    }
  }

  /** One client that never waits. */
  private static @Nullable Void askUntil(GuardedServer server, long end, AtomicInteger granted)
      throws Exception {
    while (System.nanoTime() < end) {
      if (server.get(V4, "Authorization", "good").statusCode() == 200) {
        granted.incrementAndGet();
      }
    }
    return null;
  }

  /** The median time of so many requests with another token, none of which may be refused. */
  private static Duration median(GuardedServer server, int requests) throws Exception {
    var times = new ArrayList<Duration>();
    for (int i = 0; i < requests; i++) {
      var started = System.nanoTime();
      assertThat(server.get(V4, "Authorization", "other").statusCode()).isEqualTo(200);
      times.add(Duration.ofNanos(System.nanoTime() - started));
      Thread.sleep(20); // as fast as this token may
    }
    return times.stream().sorted().toList().get(requests / 2);
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "GET, /api/v1/nothing, 404",
    "GET, /api/v4/nothing/here, 404",
    "GET, /api/v3/nothing, 404",
    "GET, /api/saola/v1/nothing, 404",
    "POST, /api/v1/taxon_concepts, 404",
    "POST, /api/v4/countries, 405",
    "DELETE, /api/saola/v1/account, 405",
    "OPTIONS, /api/v1/taxon_concepts, 404",
  })
  void limitsAnAddressAlsoInWhatTheApisHaveNot(String method, String target, int status)
      throws Exception {
    try (var server = limited(new Rate(5, 20), new Rate(0.01, 3))) {
      for (int i = 0; i < 3; i++) {
        assertThat(server.send(method, target).statusCode()).isEqualTo(status);
      }
      var refused = server.send(method, target);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(header(refused, "Retry-After")).isEqualTo("60");
      assertThat(server.get(V4, "Authorization", "good").statusCode())
          .as("tokens are counted apart")
          .isEqualTo(200);
    }
  }
}
