package org.saola.api.saola1;

import java.util.ArrayList;
import java.util.zip.CRC32C;
import org.saola.admission.Answer;
import org.saola.http.Compression;
import org.saola.http.EntityTag;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Answers of this API: compact JSON, with entity tags, compressed where it is worth it. */
public final class JsonAnswer {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int WORTH_COMPRESSING = 1_000;
  private static final int FAST = 1;
  private static final Header CONTENT_TYPE =
      new Header("Content-Type", "application/json; charset=utf-8");
  private static final Header REVALIDATE =
      new Header("Cache-Control", "max-age=0, private, must-revalidate");
  private static final Header VARY = new Header("Vary", "Accept-Encoding");

  private JsonAnswer() {}

  /** An empty document to fill. */
  public static ObjectNode object() {
    return JSON.createObjectNode();
  }

  /**
   * The document, or 304 for a client that has it.
   *
   * @param release that it comes from, 0 when none
   * @param records ids of the full records in it
   */
  public static Answer of(Request request, JsonNode document, long release, int... records) {
    return Answer.of(response(request, bytes(document)), release, records);
  }

  /** A document that nobody may keep. */
  public static Answer unkept(JsonNode document) {
    return Answer.of(
        Response.of(200, CONTENT_TYPE.value(), bytes(document)).with("Cache-Control", "no-store"),
        0);
  }

  /** A problem document. */
  static Answer of(Problem problem, Request request) {
    var document =
        object()
            .put("type", "about:blank")
            .put("title", problem.title())
            .put("status", problem.status())
            .put("detail", problem.detail())
            .put("instance", request.path());
    var response =
        Response.of(problem.status(), "application/problem+json", bytes(document))
            .with("Cache-Control", "no-cache");
    return Answer.refused(response, problem.detail());
  }

  private static byte[] bytes(JsonNode document) {
    return JSON.writeValueAsBytes(document);
  }

  private static Response response(Request request, byte[] plain) {
    var checksum = new CRC32C();
    checksum.update(plain);
    var tag = "W/\"%x-%08x\"".formatted(plain.length, checksum.getValue());
    var headers = new ArrayList<Header>();
    headers.add(CONTENT_TYPE);
    headers.add(REVALIDATE);
    headers.add(new Header("ETag", tag));
    headers.add(VARY);
    if (EntityTag.matches(request.headers().apply("If-None-Match"), tag)) {
      return new Response(304, headers, Body.EMPTY);
    }
    if (!request.acceptsGzip() || plain.length < WORTH_COMPRESSING) {
      return new Response(200, headers, new Body.Bytes(plain));
    }
    headers.add(new Header("Content-Encoding", "gzip"));
    return new Response(200, headers, new Body.Bytes(Compression.gzip(plain, FAST)));
  }
}
