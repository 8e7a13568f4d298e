package org.saola.http.body;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Header;

class BodyHeadersTest {
  private static final BodyHeaders HEADERS =
      BodyHeaders.of(List.of(new Header("A", "1")), List.of(new Header("B", "2")), "Cookie");

  @ParameterizedTest(name = "{0} bytes, {1}, has {2}: {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          999  | gzip     |           | 200 | A ETag Vary More B                  | it fits into one packet
          1000 | gzip     |           | 200 | A ETag Vary More B Content-Encoding | it is worth compressing
          1000 | identity |           | 200 | A ETag Vary More B                  | the client takes no gzip
          1000 | gzip     | W/"tag"   | 304 | A ETag Vary More                    | the client has it
          1000 | gzip     | "tag"     | 304 | A ETag Vary More                    | strength does not matter
          1000 | gzip     | W/"other" | 200 | A ETag Vary More B Content-Encoding | it has another one
          """)
  void headersAndBody(
      int length, String encoding, String known, int status, String names, String because) {
    var request =
        new Request(
            "GET",
            "/",
            null,
            "http://localhost",
            name ->
                switch (name) {
                  case "Accept-Encoding" -> encoding;
                  case "If-None-Match" -> known;
                  default -> null;
                });
    var body =
        EncodedBody.of("a".repeat(length).getBytes(UTF_8), request.acceptsGzip(), 1)
            .with("W/\"tag\"");
    var response = HEADERS.answer(request, body, new Header("More", "3"));
    assertThat(response.status()).as(because).isEqualTo(status);
    assertThat(names(response)).as(because).isEqualTo(names);
    var lower = HEADERS.inLowerCase().answer(request, body);
    assertThat(names(lower))
        .as("the same in lower case")
        .isEqualTo(names.replaceAll(" More", "").toLowerCase(Locale.ROOT));
  }

  private static String names(Response response) {
    return response.headers().stream().map(Header::name).collect(joining(" "));
  }
}
