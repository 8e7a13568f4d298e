package org.saola.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes over the wire, right and wrong. */
class HttpProtocolTest {
  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = new TestServer(new EchoHandler());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** The text with its line ends, which are written as ^. */
  private static String lines(String text) {
    return text.replace("^", "\r\n");
  }

  private RawResponse answerTo(String request) throws Exception {
    try (var connection = server.connect()) {
      return connection.send(request).read();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/now", "/later", "/boom"})
  void answersHeadAsGetWithoutBody(String path) throws Exception {
    try (var connection = server.connect()) {
      connection.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
      var get = connection.read();
      connection.send("HEAD " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
      var head = connection.readHead();
      assertThat(head.status()).isEqualTo(get.status());
      int longer = get.status() == 200 ? 1 : 0; // the body names the method, HEAD or GET
      assertThat(Integer.parseInt(head.header("content-length")))
          .isEqualTo(Integer.parseInt(get.header("content-length")) + longer);
      connection.send("GET " + path + " HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(connection.read().status()).as("nothing was left over").isEqualTo(get.status());
    }
  }

  @Test
  void answersPipelinedRequestsInOrder() throws Exception {
    try (var connection = server.connect()) {
      connection.send(
          "GET /later/1 HTTP/1.1\r\nHost: a\r\n\r\n"
              + "GET /now/2 HTTP/1.1\r\nHost: a\r\n\r\n"
              + "POST /later/3 HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab"
              + "GET /now/4 HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(connection.read().body()).contains("/later/1");
      assertThat(connection.read().body()).contains("/now/2");
      assertThat(connection.read().body()).contains("/later/3").endsWith("ab");
      assertThat(connection.read().body()).contains("/now/4");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/now", "/later"})
  void closesAfterConnectionClose(String path) throws Exception {
    try (var connection = server.connect()) {
      connection.send("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertThat(connection.read().status()).isEqualTo(200);
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void speaksHttp10() throws Exception {
    try (var connection = server.connect()) {
      connection.send("GET /now HTTP/1.0\r\n\r\n");
      var response = connection.read();
      assertThat(response.body()).contains("http://127.0.0.1:" + server.port());
      assertThat(connection.isClosedByServer()).isTrue();
    }
    try (var connection = server.connect()) {
      for (int i = 0; i < 2; i++) {
        connection.send("GET /now HTTP/1.0\r\nHost: b\r\nConnection: keep-alive\r\n\r\n");
        assertThat(connection.read().body()).contains("http://b\n");
      }
    }
  }

  @Test
  void readsChunkedBodies() throws Exception {
    var response =
        answerTo(
            lines("POST /later HTTP/1.1^Host: a^Transfer-Encoding: chunked^^2^ab^3;x=y^cde^0^^"));
    assertThat(response.body()).endsWith("\nabcde");
  }

  @Test
  void tellsToContinue() throws Exception {
    var response =
        answerTo(
            "POST /now HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\nab");
    assertThat(response.body()).endsWith("\nab");
  }

  @ParameterizedTest(name = "{0} {1} -> {2} because {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Host: example.org          | http://example.org          | the host as sent
          Host: example.org:8443     | http://example.org:8443     | with its port
          Host: [2001:db8::1]:80     | http://[2001:db8::1]:80     | an IPv6 address
          Host: a^X-Forwarded-Proto: https | https://a             | a proxy on this machine is believed
          Host: a^X-Forwarded-Host: b.org  | http://b.org          | a proxy on this machine is believed
          Host: a^X-Forwarded-Host: b.org, c | http://b.org        | the first is what the client used
          Host: a^X-Forwarded-Host: b.org:8443^X-Forwarded-Proto: https | https://b.org:8443 | with its port
          Host: a:81^X-Forwarded-Proto: https | https://a:81       | the port of Host
          Host: a^X-Forwarded-Port: 8081 | http://a:8081           | the port that the proxy tells
          Host: a^X-Forwarded-Host: b.org^X-Forwarded-Proto: https^X-Forwarded-Port: 8443 | https://b.org:8443 | a host without its port
          Host: a^X-Forwarded-Host: [2001:db8::1]^X-Forwarded-Port: 8081 | http://[2001:db8::1]:8081 | an address has colons
          Host: a^X-Forwarded-Host: b.org:8443^X-Forwarded-Port: 9090 | http://b.org:8443 | what the client wrote counts
          Host: a^X-Forwarded-Port: 8081, 443 | http://a:8081      | the first is what the client used
          Host: a^X-Forwarded-Proto: https^X-Forwarded-Port: 443 | https://a | browsers leave it out
          Host: a^X-Forwarded-Proto: https^X-Forwarded-Host: a:443 | https://a | browsers leave it out
          Host: a^X-Forwarded-Proto: https^X-Forwarded-Port: 80 | https://a | nobody has https there
          Host: a^X-Forwarded-Port: x^X-Forwarded-Proto: https | https://a | no port
          """)
  void tellsTheOriginTheClientUsed(String headers, String origin, String because) throws Exception {
    var response = answerTo("GET /now HTTP/1.1\r\n" + lines(headers) + "\r\n\r\n");
    assertThat(response.body()).as(because).contains("\n" + origin + "\n");
  }

  @Test
  void tellsTheClientBehindTrustedProxies() throws Exception {
    var response =
        answerTo(lines("GET /now HTTP/1.1^Host: a^X-Forwarded-For: 10.9.9.9, 203.0.113.7, ::1^^"));
    assertThat(response.body()).contains("\n203.0.113.7\n");
  }

  @Test
  void readsAllLinesOfForwardedAddresses() throws Exception {
    var response =
        answerTo(
            lines(
                "GET /now HTTP/1.1^Host: a^X-Forwarded-For: 10.9.9.9^X-Forwarded-For:"
                    + " 203.0.113.7^^"));
    assertThat(response.body())
        .as("a proxy may add a line of its own to the one its client made up")
        .contains("\n203.0.113.7\n");
  }

  @Test
  void asksBrowsersToKeepToEncryption() throws Exception {
    var head = "GET /%s HTTP/1.1^Host: a^X-Forwarded-Proto: %s^^";
    for (var path : new String[] {"now", "later", "boom"}) {
      var response = answerTo(lines(head.formatted(path, "https")));
      assertThat(response.header("strict-transport-security")).isEqualTo("max-age=31536000");
      response = answerTo(lines(head.formatted(path, "http")));
      assertThat(response.header("strict-transport-security")).isEmpty();
    }
  }

  @Test
  void answersManyPipelinedRequestsWithoutTakingThemAllUpAtOnce() throws Exception {
    int requests = 2_000;
    try (var connection = server.connect()) {
      var sending =
          Thread.ofVirtual()
              .start(() -> {
                try {
                  for (int i = 0; i < requests; i++) {
                    connection.send("GET /later/" + i + " HTTP/1.1\r\nHost: a\r\n\r\n");
                  }
                } catch (java.io.IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      for (int i = 0; i < requests; i++) {
        assertThat(connection.read().body()).contains("/later/" + i + "\n");
        assertThat(server.requestsUnderWay()).isLessThan(10);
      }
      sending.join();
    }
  }

  @ParameterizedTest(name = "{0}")
  @ValueSource(
      strings = {
        "Transfer-Encoding: chunked^Content-Length: 5",
        "Content-Length: 5^Transfer-Encoding: chunked",
        "Transfer-Encoding: chunked^Transfer-Encoding: identity",
        "Transfer-Encoding: xchunked",
        "Transfer-Encoding : chunked",
        "Transfer-Encoding: chunked, identity",
      })
  void leavesNothingOfABodyToBeTakenForARequest(String headers) throws Exception {
    try (var connection = server.connect()) {
      connection.send(
          lines(
              "POST /now/first HTTP/1.1^Host: a^"
                  + headers
                  + "^^0^^GET /now/smuggled HTTP/1.1^Host: a^^"));
      var first = connection.read();
      assertThat(first.body()).doesNotContain("smuggled");
      if (first.status() == 200) { // read as chunked: what follows is a request of its own
        assertThat(headers).contains("chunked");
        assertThat(connection.read().body()).contains("/now/smuggled");
      } else {
        assertThat(first.status()).isEqualTo(400);
        assertThat(connection.isClosedByServer()).isTrue();
      }
    }
  }

  @Test
  void takesAWholeAddressAsTarget() throws Exception {
    var response = answerTo("GET http://b.org:81/now?x=1 HTTP/1.1\r\nHost: a\r\n\r\n");
    assertThat(response.body()).isEqualTo("GET\n/now\nx=1\nhttp://b.org:81\n127.0.0.1\n");
  }

  @ParameterizedTest(name = "{0} because {1}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          GET /now HTTP/1.1^^                                       | no Host
          GET /now HTTP/1.1^Host: a^Host: b^^                       | two Hosts
          GET /now HTTP/1.1^Host:^^                                 | an empty Host
          GET /now HTTP/1.1^Host: a/b^^                             | a Host that is none
          GET /now HTTP/1.1^Host: a<script>^^                       | a Host that is none
          GET /now HTTP/1.1^Host: a:b^^                             | a port that is none
          GET /now HTTP/1.1^Host: a^X-Forwarded-Proto: gopher^^     | a scheme that is none
          GET now HTTP/1.1^Host: a^^                                | a target without /
          OPTIONS * HTTP/1.1^Host: a^^                              | no path
          CONNECT a:80 HTTP/1.1^Host: a^^                           | this is no proxy
          GET /a b HTTP/1.1^Host: a^^                               | a space within the target
          GET /now HTTP/1.1^Host: a^Bad Header: x^^                 | a space within a name
          GET /now HTTP/1.1^Host: a^no colon^^                      | a header without colon
          POST /now HTTP/1.1^Host: a^Content-Length: x^^            | a length that is none
          POST /now HTTP/1.1^Host: a^Content-Length: -1^^           | a length that is none
          POST /now HTTP/1.1^Host: a^Content-Length: 1^Content-Length: 2^^ab | two lengths
          POST /now HTTP/1.1^Host: a^Content-Length: 99999999999999999999^^ | beyond all lengths
          POST /now HTTP/1.1^Host: a^Content-Length: +1^^a          | a sign
          POST /now HTTP/1.1^Host: a^Content-Length: 1,1^^a         | a list
          POST /now HTTP/1.1^Host: a^Transfer-Encoding: gzip^^      | an unknown coding
          \u0016\u0003\u0001 hello^^                                | not HTTP at all
          """)
  void refusesBadRequests(String request, String because) throws Exception {
    try (var connection = server.connect()) {
      connection.send(lines(request));
      var response = connection.read();
      assertThat(response.status()).as(because).isEqualTo(400);
      assertThat(response.body()).isEqualTo("{\"status\":400,\"error\":\"Bad Request\"}");
      assertThat(response.header("connection")).isEqualTo("close");
    }
  }

  @Test
  void closesAfterBadRequests() throws Exception {
    try (var connection = server.connect()) {
      connection.send("GET now HTTP/1.1\r\nHost: a\r\n\r\n").read();
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP/2.0", "HTTP/1.2", "HTTP/0.9"})
  void refusesOtherVersions(String version) throws Exception {
    assertThat(answerTo("GET /now " + version + "\r\nHost: a\r\n\r\n").status()).isEqualTo(501);
  }
}
