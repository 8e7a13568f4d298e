package org.saola.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.Response.Body.Bytes;
import org.saola.http.work.Reply;

class RouterTest {
  private static final Router ROUTER =
      new Router(
          Map.of(
              "/api", named("api"),
              "/api/v1", named("v1"),
              "/docs/", named("docs"),
              "/now", atOnce("now")));

  @ParameterizedTest(name = "{0} -> {1} because {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /api            | api       | the prefix itself
          /api/x          | api       | below the prefix
          /api/v1/x       | v1        | the longest prefix wins
          /api/v12        | api       | a prefix ends where a part ends
          /apis           | Not Found | a prefix ends where a part ends
          /docs/a         | docs      | a prefix may end in /
          /docs           | Not Found | and then needs it
          /               | Not Found | nothing there
          """)
  void findsTheLongestPrefix(String path, String handler, String because) {
    assertThat(body(ROUTER.answer(request(path)).await())).as(because).contains(handler);
  }

  @Test
  void whatIsThereAtOnceIsGivenAtOnce() {
    assertThat(ROUTER.answer(request("/api"))).isInstanceOf(Reply.Later.class);
    assertThat(ROUTER.answer(request("/now"))).isInstanceOf(Reply.Now.class);
    assertThat(ROUTER.answer(request("/nowhere"))).isInstanceOf(Reply.Now.class);
  }

  @Test
  void answersUnknownPathsAsJson() {
    var response = ROUTER.answer(request("/api0/nothing.json")).await();
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.headers())
        .contains(new Response.Header("Content-Type", "application/json; charset=utf-8"));
    assertThat(body(response)).isEqualTo("{\"status\":404,\"error\":\"Not Found\"}");
  }

  @Test
  void answersUnknownPathsAsXmlBySuffix() {
    var response = ROUTER.answer(request("/nothing.XML")).await();
    assertThat(response.headers())
        .contains(new Response.Header("Content-Type", "application/xml; charset=utf-8"));
    assertThat(body(response))
        .isEqualTo(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <hash>
              <status type="integer">404</status>
              <error>Not Found</error>
            </hash>
            """);
  }

  private static Handler named(String name) {
    return Handler.reading(_ -> text(name));
  }

  private static Handler atOnce(String name) {
    return _ -> Reply.now(text(name));
  }

  private static Response text(String text) {
    return Response.of(200, "text/plain", text.getBytes(UTF_8));
  }

  private static Request request(String path) {
    return new Request("GET", path, null, "http://localhost", _ -> null);
  }

  private static String body(Response response) {
    return response.body() instanceof Bytes(var content) ? new String(content, UTF_8) : "";
  }
}
