package org.saola.api.speciesplus1;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.saola.admission.Answer;
import org.saola.api.speciesplus1.document.WireFormat;
import org.saola.http.EntityTag;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;
import org.saola.http.work.Reply;

/** Turns bodies into answers: entity tags, 304, compression, memory (contract 1.7). */
final class Answers {
  static final Header REVALIDATE =
      new Header("Cache-Control", "max-age=0, private, must-revalidate");
  private static final Header VARY = new Header("Vary", "Accept-Encoding");
  private static final Header GZIP = new Header("Content-Encoding", "gzip");

  private final AnswerCache cache = new AnswerCache();

  Cache<?, ?> measured() {
    return cache.measured();
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
    var tag = variant.entityTag();
    var headers = new ArrayList<Header>();
    headers.add(new Header("Content-Type", format.contentType()));
    headers.add(REVALIDATE);
    headers.add(new Header("ETag", tag));
    headers.add(VARY);
    headers.addAll(more);
    if (EntityTag.matches(request.headers().apply("If-None-Match"), tag)) {
      return Reply.now(Answer.of(new Response(304, headers, Body.EMPTY), variant.release()));
    }
    var kept = cache.find(variant);
    return kept != null
        ? Reply.now(answer(variant, headers, kept))
        : Reply.reading(() -> {
          var content = body.get();
          cache.keep(variant, content);
          return answer(variant, headers, content);
        });
  }

  private static Answer answer(Variant variant, List<Header> headers, Content content) {
    if (content.gzip()) {
      headers.add(GZIP);
    }
    return Answer.of(
        new Response(200, headers, new Body.Bytes(content.bytes())),
        variant.release(),
        content.records());
  }
}
