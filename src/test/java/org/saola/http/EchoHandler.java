package org.saola.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.saola.http.body.EntityTag;
import org.saola.http.work.Reply;

/**
 * Answers with what it was asked; at once under {@code /now}, and with an error under {@code
 * /boom}.
 */
public final class EchoHandler implements Handler {
  private static final String TAG = "W/\"0a1b\"";

  @Override
  public Reply<Response> answer(Request request) {
    return request.path().startsWith("/now")
        ? Reply.now(echo(request))
        : Reply.reading(() -> echo(request));
  }

  private static Response echo(Request request) {
    if (request.path().contains("/boom")) {
      throw new IllegalStateException("secret detail");
    }
    if (request.path().contains("/break")) {
      return Response.of(200, "text/plain", new byte[0]).with("X-Broken", "a\r\nSet-Cookie: b");
    }
    if (request.path().contains("/query")) {
      return text(QueryParameters.parse(request.query()).all().toString());
    }
    if (EntityTag.matches(request.headers().apply("If-None-Match"), TAG)) {
      return new Response(304, List.of(new Response.Header("ETag", TAG)), Response.Body.EMPTY);
    }
    return text(String.join(
            "\n",
            request.method(),
            request.path(),
            String.valueOf(request.query()),
            request.origin(),
            request.clientAddress(),
            new String(request.body(), UTF_8)))
        .with("ETag", TAG);
  }

  private static Response text(String text) {
    return Response.of(200, "text/plain; charset=utf-8", text.getBytes(UTF_8));
  }
}
