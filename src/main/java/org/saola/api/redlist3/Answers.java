package org.saola.api.redlist3;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;
import org.saola.http.body.BodyCache;
import org.saola.http.body.BodyHeaders;
import org.saola.http.body.EncodedBody;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;
import tools.jackson.databind.JsonNode;

/** Turns bodies into answers, and remembers them for a day: citations carry the day of access. */
final class Answers {
  private static final long MOST_BYTES = 32L << 20;
  private static final int FAST = 1;
  private static final Header JSON = new Header("content-type", "application/json; charset=utf-8");
  private static final BodyHeaders HEADERS = BodyHeaders.of(JSON).inLowerCase();

  private final BodyCache<Question, EncodedBody> bodies =
      new BodyCache<>(
          MOST_BYTES,
          question -> Character.BYTES * question.path().length(),
          body -> body.bytes().length);

  /** What decides about a body. */
  record Question(long release, LocalDate day, String path, boolean acceptsGzip) {}

  /** The answer; its body is made where it is not in memory. */
  Reply<Response> answer(Request request, Question question, Supplier<JsonNode> body) {
    return bodies
        .find(
            question,
            Cost.READING,
            () -> EncodedBody.tagged(Json.bytes(body.get()), question.acceptsGzip(), FAST))
        .map(made -> HEADERS.answer(request, made));
  }

  /** An error in the words of the API. */
  static Response refused(RefusedRequest refusal) {
    return new Response(
        refusal.status(),
        List.of(JSON, new Header("cache-control", "no-cache")),
        new Body.Bytes(Json.bytes(Json.object().put(refusal.key(), refusal.text()))));
  }
}
