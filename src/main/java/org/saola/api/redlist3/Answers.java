package org.saola.api.redlist3;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.saola.http.Compression;
import org.saola.http.ContentHash;
import org.saola.http.EntityTag;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;
import org.saola.http.work.Reply;
import tools.jackson.databind.JsonNode;

/** Turns bodies into answers, and remembers them for a day: citations carry the day of access. */
final class Answers {
  private static final long MOST_BYTES = 32L << 20;
  private static final int OVERHEAD = 200;

  /** Smaller bodies fit into one packet anyway. */
  private static final int WORTH_COMPRESSING = 1_000;

  private static final int FAST = 1;
  private static final Header JSON = new Header("content-type", "application/json; charset=utf-8");
  private static final Header VARY = new Header("vary", "Accept-Encoding");
  private static final Header GZIP = new Header("content-encoding", "gzip");

  private final Cache<Question, Content> contents =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Question question, Content content) ->
              Character.BYTES * question.path().length() + content.bytes().length + OVERHEAD)
          .build();

  /** What decides about a body. */
  record Question(long release, LocalDate day, String path, boolean acceptsGzip) {}

  /** A body as it goes out. */
  private record Content(byte[] bytes, boolean gzip, String tag) {}

  /** The answer; its body is made where it is not in memory. */
  Reply<Response> answer(Request request, Question question, Supplier<JsonNode> body) {
    var kept = contents.getIfPresent(question);
    return kept != null
        ? Reply.now(response(request, kept))
        : Reply.reading(() -> {
          var content = content(Json.bytes(body.get()), question.acceptsGzip());
          contents.put(question, content);
          return response(request, content);
        });
  }

  private static Content content(byte[] plain, boolean acceptsGzip) {
    var tag = "W/\"" + ContentHash.of(plain) + '"';
    return acceptsGzip && plain.length >= WORTH_COMPRESSING
        ? new Content(Compression.gzip(plain, FAST), true, tag)
        : new Content(plain, false, tag);
  }

  private static Response response(Request request, Content content) {
    var headers = new ArrayList<>(List.of(JSON, new Header("etag", content.tag()), VARY));
    if (EntityTag.matches(request.headers().apply("If-None-Match"), content.tag())) {
      return new Response(304, headers, Body.EMPTY);
    }
    if (content.gzip()) {
      headers.add(GZIP);
    }
    return new Response(200, headers, new Body.Bytes(content.bytes()));
  }

  /** An error in the words of the API. */
  static Response refused(RefusedRequest refusal) {
    return new Response(
        refusal.status(),
        List.of(JSON, new Header("cache-control", "no-cache")),
        new Body.Bytes(Json.bytes(Json.object().put(refusal.key(), refusal.text()))));
  }
}
