package org.saola.api.redlist4;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.api.redlist4.Content.Plain;
import org.saola.api.redlist4.document.JsonWriter;
import org.saola.http.EntityTag;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;

/** Turns bodies into answers: entity tags, 304, compression, memory (contract 2.3). */
final class Answers {
  private static final long MOST_BYTES = 64L << 20;
  private static final int OVERHEAD = 300;
  private static final Header JSON = new Header("content-type", "application/json");
  private static final Header REVALIDATE =
      new Header("cache-control", "max-age=0, private, must-revalidate");
  private static final Header VARY = new Header("vary", "Accept-Encoding");
  private static final Header GZIP = new Header("content-encoding", "gzip");

  private final Cache<Question, Content> contents =
      Caffeine.newBuilder()
          .maximumWeight(MOST_BYTES)
          .weigher((Question question, Content content) ->
              Character.BYTES * question.text().length() + content.bytes().length + OVERHEAD)
          .recordStats()
          .build();

  Cache<?, ?> measured() {
    return contents;
  }

  /**
   * What decides about a body.
   *
   * @param release 0 for what is the same in all
   */
  record Question(long release, String text, boolean gzip) {}

  /** The answer; its body is made where it is not in memory. */
  Response answer(Request request, long release, String question, Supplier<Plain> body) {
    return answer(request, content(request, release, question, body), List.of());
  }

  /** The answer; its body is made later, at a cost, where it is not in memory. */
  Reply<Content> content(
      Request request, long release, String question, Cost cost, Supplier<Plain> body) {
    var kept = contents.getIfPresent(new Question(release, question, request.acceptsGzip()));
    return kept != null
        ? Reply.now(kept)
        : Reply.later(cost, () -> Reply.now(content(request, release, question, body)));
  }

  /** The body; made where it is not in memory. */
  Content content(Request request, long release, String question, Supplier<Plain> body) {
    var key = new Question(release, question, request.acceptsGzip());
    var content = contents.getIfPresent(key);
    if (content == null) { // not computed within the cache: nobody is to wait for a slow neighbour
      content = Content.of(body.get(), key.gzip());
      contents.put(key, content);
    }
    return content;
  }

  /**
   * The answer with a body, or 304.
   *
   * @param more headers of this answer alone
   */
  static Response answer(Request request, Content content, List<Header> more) {
    return notModified(request, content.tag()) != null
        ? new Response(304, headers(content.tag(), false, more), Body.EMPTY)
        : new Response(
            200, headers(content.tag(), content.gzip(), more), new Body.Bytes(content.bytes()));
  }

  /** The answer to a client that has the body with this tag; null if it has not. */
  static @Nullable Response notModified(Request request, String tag) {
    return EntityTag.matches(request.headers().apply("If-None-Match"), tag)
        ? new Response(304, headers(tag, false, List.of()), Body.EMPTY)
        : null;
  }

  /** An error in the words of the API. */
  static Response refused(RefusedRequest refusal) {
    var out = new JsonWriter();
    out.object(() -> out.text("error", refusal.text()));
    return new Response(
        refusal.status(),
        List.of(JSON, new Header("cache-control", "no-cache")),
        new Body.Bytes(out.toBytes()));
  }

  private static List<Header> headers(String tag, boolean gzip, List<Header> more) {
    var headers = new ArrayList<Header>(5 + more.size());
    headers.add(JSON);
    headers.add(REVALIDATE);
    headers.add(new Header("etag", tag));
    headers.add(VARY);
    if (gzip) {
      headers.add(GZIP);
    }
    headers.addAll(more);
    return headers;
  }
}
