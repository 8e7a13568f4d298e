package org.saola.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.saola.http.Router;
import org.saola.http.TestServer;

class HttpFuzzTest {

  @Test
  void survivesRandomRequests() throws Exception {
    var router = new Router(Map.of("/api", new FuzzedHandler(), "/docs", new FuzzedHandler()));
    try (var server = new TestServer(router);
        var fuzz = new HttpFuzz(server.base(), 1, "token", Duration.ofSeconds(10))) {
      var answers = fuzz.run(5_000);
      assertThat(answers).containsKeys(200, 400, 404, 413, 414, 431);
      assertThat(answers.get(200)).isGreaterThan(1_000);
      assertThat(server.get("/api/v1/downloads").statusCode()).isEqualTo(200);
    }
  }
}
