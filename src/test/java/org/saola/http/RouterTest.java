package org.saola.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.Response.Body.Bytes;

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
    assertThat(body(ROUTER.handle(request(path)))).as(because).contains(handler);
  }

  @Test
  void asksForImmediateAnswers() {
    assertThat(ROUTER.immediate(request("/api"))).isNull();
    assertThat(ROUTER.immediate(request("/now"))).isNotNull();
    assertThat(ROUTER.immediate(request("/nowhere"))).isNotNull();
  }

  @Test
  void answersUnknownPathsAsJson() {
    var response = ROUTER.handle(request("/api0/nothing.json"));
    assertThat(response.status()).isEqualTo(404);
    assertThat(response.headers())
        .contains(new Response.Header("Content-Type", "application/json; charset=utf-8"));
    assertThat(body(response)).isEqualTo("{\"status\":404,\"error\":\"Not Found\"}");
  }

  @Test
  void answersUnknownPathsAsXmlBySuffix() {
    var response = ROUTER.handle(request("/nothing.XML"));
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
    return _ -> Response.of(200, "text/plain", name.getBytes(UTF_8));
  }

  private static Handler atOnce(String name) {
    return new Handler() {
      @Override
      public Response handle(Request request) {
        return named(name).handle(request);
      }

      @Override
      public @Nullable Response immediate(Request request) {
        return handle(request);
      }
    };
  }

  private static Request request(String path) {
    return new Request("GET", path, null, "http://localhost", _ -> null);
  }

  private static String body(Response response) {
    return response.body() instanceof Bytes(var content) ? new String(content, UTF_8) : "";
  }
}
