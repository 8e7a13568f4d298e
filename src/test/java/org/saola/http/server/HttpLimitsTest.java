package org.saola.http.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.http.ConnectionCrowd;
import org.saola.http.EchoHandler;
import org.saola.http.RawConnection;
import org.saola.http.TestServer;

/** No client gets more than its share, and none can bring the server down. */
class HttpLimitsTest {
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    var limits =
        TestServer.impatient(Duration.ofSeconds(1), Duration.ofSeconds(1))
            .withLingering(Duration.ZERO);
    server = new TestServer(new EchoHandler(), limits);
  }

  @AfterEach
  void stillAnswersAndStops() throws Exception {
    assertThat(server.get("/now").statusCode()).isEqualTo(200);
    server.close();
  }

  @Test
  void refusesLongTargets() throws Exception {
    try (var connection = server.connect()) {
      connection.send("GET /now?" + "a".repeat(8_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(200);
      connection.send("GET /now?" + "a".repeat(9_000) + " HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(414);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void refusesLongHeads() throws Exception {
    try (var connection = server.connect()) {
      connection.send("GET /now HTTP/1.1\r\nHost: a\r\nX: " + "a".repeat(15_000) + "\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(200);
      connection.send("GET /now HTTP/1.1\r\nHost: a\r\n" + "X: a\r\n".repeat(5_000) + "\r\n");
      assertThat(connection.read().status()).isEqualTo(431);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void refusesLongBodiesAsSoonAsTheyAreAnnounced() throws Exception {
    try (var connection = server.connect()) {
      connection.send("POST /now HTTP/1.1\r\nHost: a\r\nContent-Length: 65537\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(413);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void refusesLongBodiesThatAreNotAnnounced() throws Exception {
    try (var connection = server.connect()) {
      connection.send("POST /now HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n");
      for (int i = 0; i < 100; i++) {
        connection.send("400\r\n" + "a".repeat(1024) + "\r\n");
      }
      assertThat(connection.read().status()).isEqualTo(413);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void takesLongerBodiesWhereTheyAreExpected() throws Exception {
    var limits = HttpLimits.DEFAULT.withLongerBodies(Map.of("/later/list", 100_000));
    try (var patient = new TestServer(new EchoHandler(), limits);
        var connection = patient.connect()) {
      connection.send(post("/later/list/all", 100_000));
      assertThat(connection.read().status()).isEqualTo(200);
      connection.send(post("/later/list", 100_001));
      assertThat(connection.read().status()).isEqualTo(413);
    }
  }

  private static String post(String path, int bytes) {
    return "POST %s HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n%s"
        .formatted(path, bytes, "a".repeat(bytes));
  }

  @Test
  void takesBodiesUpToTheLimit() throws Exception {
    try (var connection = server.connect()) {
      var body = "a".repeat(65_536);
      connection.send("POST /later HTTP/1.1\r\nHost: a\r\nContent-Length: 65536\r\n\r\n" + body);
      assertThat(connection.read().body()).endsWith(body);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GE",
        "GET /now HTTP/1.1\r\nHost: a\r\n",
        "POST /now HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc",
        "POST /now HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab"
      })
  void closesWhenARequestStopsHalfway(String half) throws Exception {
    try (var connection = server.connect()) {
      connection.send(half);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET /now HTTP/1.1\r\nHost: a\r\n", ""})
  void closesOnClientsThatTrickle(String start) throws Exception {
    try (var connection = server.connect()) {
      // a first request is answered; the next one comes too slowly
      connection.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n").read();
      connection.send(start);
      long begun = System.nanoTime();
      assertThat(trickle(connection, start.isEmpty() ? "\r\n" : "X: a\r\n")).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(6));
    }
  }

  private static boolean trickle(RawConnection connection, String text)
      throws InterruptedException {
    try {
      for (int i = 0; i < 100; i++) {
        connection.send(text.substring(i % text.length(), i % text.length() + 1));
        Thread.sleep(100);
      }
      return false;
    } catch (IOException e) {
      return true; // closed
    }
  }

  @Test
  void hasNoMorePatienceWithTheHeadOfALaterRequest() throws Exception {
    var limits = TestServer.impatient(Duration.ofSeconds(1), Duration.ofSeconds(60));
    try (var patient = new TestServer(new EchoHandler(), limits);
        var connection = patient.connect()) {
      connection.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n").read();
      Thread.sleep(3_000); // idle meanwhile, which it may be
      connection.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\nGET /n").read();
      long begun = System.nanoTime();
      assertThat(connection.isClosedByServer()).isTrue();
      assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void closesIdleConnections() throws Exception {
    try (var connection = server.connect()) {
      connection.send("GET /later HTTP/1.1\r\nHost: a\r\n\r\n").read();
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void answersMonitorsWhenAllConnectionsAreTaken() throws Exception {
    try (var small = new TestServer(new EchoHandler(), few(4));
        var crowd = new ConnectionCrowd(small, 200)) {
      assertThat(health(small)).isEqualTo(200);
      assertThat(crowd.answered()).isEqualTo(4);
      assertThat(health(small)).isEqualTo(200);
      try (var other = small.connect()) {
        other.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n");
        assertThat(other.isClosedByServer()).as("others are not").isTrue();
      }
    }
  }

  private static int health(TestServer server) throws IOException {
    try (var monitor = server.connect()) {
      var response = monitor.send("GET /health/live HTTP/1.1\r\nHost: a\r\n\r\n").read();
      assertThat(response.header("connection")).isEqualTo("close");
      return response.status();
    }
  }

  @Test
  void leavesConnectionsForOthersThanOneProxy() throws Exception {
    try (var small = new TestServer(new EchoHandler(), few(100));
        var crowd = new ConnectionCrowd(small, 120)) {
      assertThat(crowd.answered()).as("this machine is a trusted proxy").isEqualTo(90);
    }
  }

  @Test
  void closesConnectionsBeyondTheMost() throws Exception {
    try (var small = new TestServer(new EchoHandler(), few(4));
        var crowd = new ConnectionCrowd(small, 20)) {
      assertThat(crowd.answered()).isEqualTo(4);
    }
  }

  private static HttpLimits few(int connections) {
    var usual = HttpLimits.DEFAULT;
    return new HttpLimits(
        usual.targetBytes(),
        usual.headerBytes(),
        usual.bodyBytes(),
        connections,
        usual.connectionsPerClient(),
        usual.receiving(),
        usual.idle(),
        usual.stopping());
  }
}
