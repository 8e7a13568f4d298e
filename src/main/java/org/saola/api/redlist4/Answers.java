package org.saola.api.redlist4;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.saola.api.redlist4.Content.Plain;
import org.saola.api.redlist4.document.JsonWriter;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;
import org.saola.http.body.BodyCache;
import org.saola.http.body.BodyHeaders;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;

/** Turns bodies into answers, and remembers them (contract 2.3). */
final class Answers {
  private static final long MOST_BYTES = 64L << 20;
  private static final Header JSON = new Header("content-type", "application/json");
  static final BodyHeaders HEADERS = BodyHeaders.of(JSON, BodyHeaders.REVALIDATE).inLowerCase();

  private final BodyCache<Question, Content> contents =
      new BodyCache<>(
          MOST_BYTES,
          question -> Character.BYTES * question.text().length(),
          content -> content.body().bytes().length);

  Cache<?, ?> measured() {
    return contents.measured();
  }

  /**
   * What decides about a body.
   *
   * @param release 0 for what is the same in all
   */
  record Question(long release, String text, boolean gzip) {}

  /** The answer; its body is made at once where it is not in memory. */
  Response answer(Request request, long release, String question, Supplier<Plain> body) {
    return HEADERS.answer(request, content(request, release, question, body).body());
  }

  /** The body; made at once where it is not in memory. */
  Content content(Request request, long release, String question, Supplier<Plain> body) {
    var key = new Question(release, question, request.acceptsGzip());
    return contents.get(key, () -> Content.of(body.get(), key.gzip()));
  }

  /** The body; made later where it is not in memory. */
  Reply<Content> contentLater(
      Request request, long release, String question, Supplier<Plain> body) {
    var key = new Question(release, question, request.acceptsGzip());
    return contents.find(key, Cost.READING, () -> Content.of(body.get(), key.gzip()));
  }

  /** The answer; its body is made later where it is not in memory. */
  Reply<Response> answerLater(
      Request request, long release, String question, Supplier<Plain> body) {
    return contentLater(request, release, question, body)
        .map(content -> HEADERS.answer(request, content.body()));
  }

  /** The answer with a page of a list. */
  static Response page(Request request, Content content, Pagination pagination) {
    return HEADERS.answer(
        request, content.body(), pagination.headers(content.total()).toArray(Header[]::new));
  }

  /** An error in the words of the API. */
  static Response refused(RefusedRequest refusal) {
    var out = new JsonWriter();
    out.object(() -> out.text("error", refusal.text()));
    var headers = new ArrayList<>(List.of(JSON, new Header("cache-control", "no-cache")));
    headers.addAll(refusal.headers());
    return new Response(refusal.status(), headers, new Body.Bytes(out.toBytes()));
  }
}
