package org.saola.api.saola1;

import java.util.List;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Header;
import org.saola.http.body.BodyHeaders;
import org.saola.http.body.ContentHash;
import org.saola.http.body.EncodedBody;

/**
 * A body before it is known how it goes out.
 *
 * @param more headers besides those about the body
 * @param lasting whether it will be the same for ever; clients may keep it then
 */
public record Representation(
    String contentType, byte[] content, List<Header> more, boolean lasting) {
  private static final int FAST = 1;
  private static final Header KEEP =
      new Header("Cache-Control", "private, max-age=86400, immutable");

  public Representation {
    more = List.copyOf(more);
  }

  /** A body that may be another one next time. */
  public static Representation of(String contentType, byte[] content) {
    return new Representation(contentType, content, List.of(), false);
  }

  /** The answer, or 304 for a client that has it. */
  public Response response(Request request) {
    var body = EncodedBody.of(content, request.acceptsGzip(), FAST);
    return BodyHeaders.of(
            new Header("Content-Type", contentType), lasting ? KEEP : BodyHeaders.REVALIDATE)
        .answer(request, body.with(tag(body.gzip())), more.toArray(Header[]::new));
  }

  /** Strong for what lasts, and then another one for each encoding; else weak. */
  private String tag(boolean gzip) {
    var hash = ContentHash.of(content);
    return lasting ? "\"" + hash + (gzip ? "-gzip" : "") + "\"" : hash.weakTag();
  }
}
