package org.saola.admission;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;

/** Every API and every kind of token. */
class WhoMayAskTest {
  private static final String V1 = "/api/v1/taxon_concepts";
  private static final String V4 = "/api/v4/countries";
  private static final String V3 = "/api/v3/country/list";
  private static final String OWN = "/api/saola/v1/account";
  private static final String TOKEN = "X-Authentication-Token";
  private static final String AUTHORIZATION = "Authorization";

  private static GuardedServer server;

  @BeforeAll
  static void start(@TempDir Path directory) throws IOException {
    server = new GuardedServer(directory, false, null);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest(name = "{0}: v1 {1}, v4 {2}, v3 {3}, own {4} because {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          good        | 200 | 200 | 503 | 200 | its holder may ask; v3 has no data to answer from
          admin       | 200 | 200 | 503 | 200 | administrators may ask, too
          throttled   | 200 | 200 | 503 | 200 | it may ask, if slowly
          unknown     | 401 | 401 | 401 | 401 | nobody has it: it was never made, or it expired
          GOOD        | 401 | 401 | 401 | 401 | tokens are compared exactly
          pending     | 401 | 403 | 401 | 403 | nobody has confirmed its account
          suspended   | 401 | 403 | 401 | 403 | v1 and v3 know no such token; the others say so
          revoked     | 401 | 403 | 401 | 403 | as before
          contributor | 401 | 403 | 401 | 403 | this role has no access
          """)
  void tokensOpenWhatTheyShould(String token, int v1, int v4, int v3, int own, String because)
      throws Exception {
    assertThat(server.get(V1, TOKEN, token).statusCode()).as(because).isEqualTo(v1);
    assertThat(server.get(V4, AUTHORIZATION, token).statusCode()).as(because).isEqualTo(v4);
    assertThat(server.get(V4, AUTHORIZATION, "Bearer " + token).statusCode()).isEqualTo(v4);
    assertThat(server.get(V3 + "?token=" + token).statusCode()).as(because).isEqualTo(v3);
    assertThat(server.get(OWN, TOKEN, token).statusCode()).as(because).isEqualTo(own);
    assertThat(server.get(OWN, AUTHORIZATION, token).statusCode()).isEqualTo(own);
    assertThat(server.get(OWN, AUTHORIZATION, "Bearer " + token).statusCode()).isEqualTo(own);
  }

  @ParameterizedTest(name = "{0} without a token, or with it at the wrong place, is {1} {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api/v1/taxon_concepts        | text/html                       | ''
          /api/v1/taxon_concepts/1/references.xml | text/html             | ''
          /api/v4/countries             | application/json                | {"error":"Unauthorized"}
          /api/v3/country/list          | application/json; charset=utf-8 | {"message":"Token not valid!"}
          """)
  void refusalsAreInTheWordsOfTheApi(String target, String type, String body) throws Exception {
    var header = target.startsWith("/api/v1") ? AUTHORIZATION : TOKEN;
    for (var answer : List.of(server.get(target), server.get(target, header, "good"))) {
      assertThat(answer.statusCode()).isEqualTo(401);
      assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
      assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
      assertThat(answer.body()).isEqualTo(body);
    }
  }

  @Test
  void forbiddenIsInTheWordsOfTheApi() throws Exception {
    assertThat(server.get(V4, AUTHORIZATION, "revoked").body())
        .isEqualTo("{\"error\":\"Forbidden\"}");
    var own = server.get(OWN, AUTHORIZATION, "revoked");
    assertThat(own.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(own.body())
        .contains("\"title\":\"Forbidden\",\"status\":403", "\"instance\":\"/api");
  }

  @ParameterizedTest(name = "{0}?{1}")
  @CsvSource({
    "/api/v1/taxon_concepts, token",
    "/api/v4/countries, token",
    "/api/v4/countries, api_key",
    "/api/saola/v1/account, access_token"
  })
  void tokensInUrlsDoNotCountAndAreWarnedOf(String target, String parameter) throws Exception {
    var log = (Logger) LoggerFactory.getLogger(TokensInUrls.class);
    var lines = new ListAppender<ILoggingEvent>();
    lines.start();
    log.addAppender(lines);
    try {
      assertThat(server.get(target + '?' + parameter + "=unknown").statusCode()).isEqualTo(401);
      assertThat(lines.list).isEmpty();
      var answer = server.get(target + '?' + parameter + "=good");
      assertThat(answer.statusCode()).isEqualTo(401);
      var id = answer.headers().firstValue("X-Request-Id").orElseThrow();
      assertThat(lines.list).singleElement().asString().contains(id).doesNotContain("good");
    } finally {
      log.detachAppender(lines);
    }
  }

  @Test
  void outsideOfItsRoutesNoApiAsksForATokenOrKeepsARecord() throws Exception {
    int before = server.usage().records().size();
    assertThat(server.get("/api/v1/nothing").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/v4/nothing").statusCode()).isEqualTo(404);
    assertThat(server.get("/api/v3/nothing").statusCode()).isEqualTo(404);
    var own = server.get("/api/saola/v1/nothing");
    assertThat(own.statusCode()).isEqualTo(404);
    assertThat(own.body()).contains("\"status\":404", "there is account");
    assertThat(server.send("POST", V1).statusCode()).isEqualTo(404);
    assertThat(server.send("POST", V4).statusCode()).isEqualTo(405);
    assertThat(server.send("POST", OWN).headers().firstValue("Allow")).hasValue("GET, HEAD");
    assertThat(server.usage().records()).hasSize(before);
  }

  @Test
  void anOpenServerAdmitsEverybody(@TempDir Path directory) throws Exception {
    try (var open = new GuardedServer(directory, true, null)) {
      assertThat(open.get(V1).statusCode()).isEqualTo(200);
      assertThat(open.get(V4, AUTHORIZATION, "unknown").statusCode()).isEqualTo(200);
      assertThat(open.get(V4, AUTHORIZATION, "suspended").statusCode()).isEqualTo(200);
      assertThat(open.get(OWN).body())
          .isEqualTo("{\"label\":null,\"role\":null,\"standing\":null,\"limits\":null}");
    }
  }
}
