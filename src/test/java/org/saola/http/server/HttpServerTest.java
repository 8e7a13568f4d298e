package org.saola.http.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.saola.http.ClientCrowd;
import org.saola.http.EchoHandler;
import org.saola.http.TestServer;

@TestInstance(Lifecycle.PER_CLASS)
class HttpServerTest {
  private final TestServer server = started();

  private static TestServer started() {
    try {
      return new TestServer(new EchoHandler());
    } catch (BindException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeAll
  void listens() {
    assertThat(server.port()).isPositive();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/now", "/later"})
  void handsOverTheRequestAsSent(String path) throws Exception {
    var response =
        server.send(server.request(path + "/a%20b?c=%2Cd&e").POST(BodyPublishers.ofString("é")));
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body().lines())
        .containsExactly(
            "POST", path + "/a%20b", "c=%2Cd&e", server.base().toString(), "127.0.0.1", "é");
  }

  @Test
  void sendsTheCommonHeadersWithEveryAnswer() throws Exception {
    for (var target : new String[] {"/now", "/later", "/boom", "/now/boom"}) {
      var headers = server.get(target).headers();
      assertThat(headers.firstValue("X-Request-Id").orElseThrow())
          .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
      assertThat(headers.firstValue("X-Runtime").orElseThrow()).matches("\\d+\\.\\d{6}");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
      assertThat(headers.firstValue("X-Permitted-Cross-Domain-Policies")).contains("none");
      assertThat(headers.firstValue("Referrer-Policy")).contains("strict-origin-when-cross-origin");
      assertThat(headers.firstValue("Server").orElse("")).doesNotContainPattern("\\d");
      assertThat(headers.firstValue("Content-Length")).isPresent();
      var date = headers.firstValue("Date").orElseThrow();
      assertThat(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(date)))
          .isBetween(Instant.now().minusSeconds(5), Instant.now().plusSeconds(5));
    }
  }

  @Test
  void keepsTheRequestIdOfTheClientIfItIsOne() throws Exception {
    var kept = server.send(server.request("/now").header("X-Request-Id", "abc-1"));
    assertThat(kept.headers().firstValue("X-Request-Id")).contains("abc-1");
    var replaced = server.send(server.request("/now").header("X-Request-Id", "<b>"));
    assertThat(replaced.headers().firstValue("X-Request-Id").orElseThrow()).hasSize(36);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/boom", "/now/boom", "/break", "/now/break"})
  void answersFailuresWithoutTheirDetails(String path) throws Exception {
    var json = server.get(path);
    assertThat(json.statusCode()).isEqualTo(500);
    assertThat(json.body()).isEqualTo("{\"status\":500,\"error\":\"Internal Server Error\"}");
    assertThat(json.headers().allValues("Set-Cookie")).isEmpty();
    var xml = server.get(path + ".xml");
    assertThat(xml.body()).contains("<status type=\"integer\">500</status>");
    assertThat(xml.headers().firstValue("Content-Type")).contains("application/xml; charset=utf-8");
  }

  @Test
  void answersMalformedQueriesWith400() throws Exception {
    try (var connection = server.connect()) {
      connection.send("GET /query?a=%FF HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(400);
    }
  }

  @Test
  void handsOverUnescapedBytes() throws Exception {
    try (var connection = server.connect()) {
      connection.send("GET /now/query?a=\u00c3\u00a9 HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(connection.read().body()).contains("value=\u00c3\u00a9");
    }
  }

  @Test
  void answersNotModifiedWithoutBodyOrLength() throws Exception {
    try (var connection = server.connect()) {
      connection.send("GET /now HTTP/1.1\r\nHost: a\r\nIf-None-Match: \"0a1b\"\r\n\r\n");
      var response = connection.read();
      assertThat(response.status()).isEqualTo(304);
      assertThat(response.header("etag")).isEqualTo("W/\"0a1b\"");
      assertThat(response.all("content-length")).isEmpty();
      connection.send("GET /now HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(200);
    }
  }

  @Test
  void saysWhenThePortIsTaken() {
    var taken = HttpSettings.of("127.0.0.1", server.port());
    assertThatThrownBy(() -> HttpServer.start(taken, new EchoHandler()))
        .isInstanceOf(BindException.class)
        .hasMessage(
            "cannot listen on 127.0.0.1:%d: another program listens there; choose another port"
                .formatted(server.port()));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "no-such-host.invalid, the host name is not known",
    "192.0.2.1, this machine does not have that address"
  })
  void saysWhenTheHostIsNoneOfThisMachine(String host, String reason) {
    assertThatThrownBy(() -> HttpServer.start(HttpSettings.of(host, 0), new EchoHandler()))
        .isInstanceOf(BindException.class)
        .hasMessage("cannot listen on " + host + ":0: " + reason);
  }

  @Test
  void servesManyClientsAtOnce() throws Exception {
    try (var clients = new ClientCrowd(server, 64)) {
      assertThat(clients.getEach("/later", 50, Duration.ofSeconds(60))).isEqualTo(64 * 50);
    }
  }
}
