package org.saola.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks a server as a program would. */
public final class ApiClient {
  public static final JsonMapper JSON = new JsonMapper();
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int LARGEST_PLAIN = 2048;
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final URI base;

  public ApiClient(URI base) {
    this.base = base;
  }

  /** Gets a target, with headers as name and value in turns. */
  public HttpResponse<byte[]> get(String target, String... headers)
      throws IOException, InterruptedException {
    return send("GET", target, headers);
  }

  public HttpResponse<byte[]> send(String method, String target, String... headers)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(base.resolve(target))
            .method(method, BodyPublishers.noBody())
            .timeout(PATIENCE);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** Posts a text to a target. */
  public HttpResponse<byte[]> post(String target, String contentType, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(base.resolve(target))
            .POST(BodyPublishers.ofString(body))
            .header("Content-Type", contentType)
            .timeout(PATIENCE);
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** Posts bytes of no told type. */
  public HttpResponse<byte[]> post(String target, byte[] body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(base.resolve(target))
            .POST(BodyPublishers.ofByteArray(body))
            .timeout(PATIENCE);
    return HTTP.send(request.build(), BodyHandlers.ofByteArray());
  }

  /** The text of an answer that must be a good one. */
  public String text(String target, String... headers) throws IOException, InterruptedException {
    var answer = get(target, headers);
    assertThat(answer.statusCode()).as(target).isEqualTo(200);
    return new String(answer.body(), UTF_8);
  }

  public JsonNode json(String target) throws IOException, InterruptedException {
    return JSON.readTree(text(target));
  }

  /** What a client that takes gzip sees in the end; the server leaves small answers alone. */
  public byte[] throughGzip(String target) throws IOException, InterruptedException {
    var answer = get(target, "Accept-Encoding", "gzip");
    if (answer.headers().firstValue("Content-Encoding").isEmpty()) {
      assertThat(answer.body()).as("%s without gzip", target).hasSizeLessThan(LARGEST_PLAIN);
      return answer.body();
    }
    try (var plain = new GZIPInputStream(new ByteArrayInputStream(answer.body()))) {
      return plain.readAllBytes();
    }
  }
}
