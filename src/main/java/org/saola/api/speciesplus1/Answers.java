package org.saola.api.speciesplus1;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import java.util.function.Supplier;
import org.saola.admission.Answer;
import org.saola.api.speciesplus1.document.WireFormat;
import org.saola.http.Request;
import org.saola.http.Response.Header;
import org.saola.http.body.BodyCache;
import org.saola.http.body.BodyHeaders;
import org.saola.http.work.Cost;
import org.saola.http.work.Reply;

/** Turns bodies into answers, and remembers them (contract 1.7). */
final class Answers {
  static final Header REVALIDATE = BodyHeaders.REVALIDATE;
  private static final long MOST_BYTES = 64L << 20;
  private static final BodyHeaders JSON = headersOf(WireFormat.JSON);
  private static final BodyHeaders XML = headersOf(WireFormat.XML);

  private final BodyCache<Variant, Content> bodies =
      new BodyCache<>(
          MOST_BYTES,
          variant -> Character.BYTES * variant.question().toString().length(),
          Content::bytes);

  Cache<?, ?> measured() {
    return bodies.measured();
  }

  /**
   * The answer to a question.
   *
   * @param more headers of this answer alone
   * @param body reads the body
   */
  Reply<Answer> answer(
      Request request,
      WireFormat format,
      Variant variant,
      List<Header> more,
      Supplier<Content> body) {
    var headers = headers(format);
    var kept = bodies.peek(variant);
    if (kept != null) {
      return Reply.now(answer(request, headers, variant, more, kept));
    }
    var tag = variant.entityTag(); // what the body has when it is made
    var unchanged = headers.unchanged(request, tag, more);
    return unchanged != null
        ? Reply.now(Answer.of(unchanged, variant.release()))
        : bodies
            .later(variant, Cost.READING, () -> body.get().with(tag))
            .map(content -> answer(request, headers, variant, more, content));
  }

  private static Answer answer(
      Request request, BodyHeaders headers, Variant variant, List<Header> more, Content content) {
    var unchanged = headers.unchanged(request, content.body().tag(), more);
    return unchanged != null
        ? Answer.of(unchanged, variant.release())
        : Answer.of(headers.whole(200, content.body(), more), variant.release(), content.records());
  }

  private static BodyHeaders headers(WireFormat format) {
    return switch (format) {
      case JSON -> JSON;
      case XML -> XML;
    };
  }

  private static BodyHeaders headersOf(WireFormat format) {
    return BodyHeaders.of(new Header("Content-Type", format.contentType()), REVALIDATE);
  }
}
