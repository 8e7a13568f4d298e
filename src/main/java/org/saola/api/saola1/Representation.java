package org.saola.api.saola1;

import java.util.ArrayList;
import java.util.List;
import org.saola.http.Compression;
import org.saola.http.ContentHash;
import org.saola.http.EntityTag;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;

/**
 * A body as it goes out: with an entity tag, and compressed where it is worth it.
 *
 * @param more headers besides those about the body
 * @param lasting whether it will be the same for ever; clients may keep it then
 */
public record Representation(
    String contentType, byte[] content, List<Header> more, boolean lasting) {
  private static final int WORTH_COMPRESSING = 1_000;
  private static final int FAST = 1;
  private static final Header KEEP =
      new Header("Cache-Control", "private, max-age=86400, immutable");
  private static final Header REVALIDATE =
      new Header("Cache-Control", "max-age=0, private, must-revalidate");
  private static final Header VARY = new Header("Vary", "Accept-Encoding");

  public Representation {
    more = List.copyOf(more);
  }

  /** A body that may be another one next time. */
  public static Representation of(String contentType, byte[] content) {
    return new Representation(contentType, content, List.of(), false);
  }

  /** The answer, or 304 for a client that has it. */
  public Response response(Request request) {
    var gzip = request.acceptsGzip() && content.length >= WORTH_COMPRESSING;
    var tag = tag(gzip);
    var headers = new ArrayList<Header>();
    headers.add(new Header("Content-Type", contentType));
    headers.add(lasting ? KEEP : REVALIDATE);
    headers.add(new Header("ETag", tag));
    headers.add(VARY);
    headers.addAll(more);
    if (EntityTag.matches(request.headers().apply("If-None-Match"), tag)) {
      return new Response(304, headers, Body.EMPTY);
    }
    if (!gzip) {
      return new Response(200, headers, new Body.Bytes(content));
    }
    headers.add(new Header("Content-Encoding", "gzip"));
    return new Response(200, headers, new Body.Bytes(Compression.gzip(content, FAST)));
  }

  /** Strong for what lasts, and then another one for each encoding; else weak. */
  private String tag(boolean gzip) {
    var name = ContentHash.of(content);
    return lasting ? "\"" + name + (gzip ? "-gzip" : "") + "\"" : "W/\"" + name + "\"";
  }
}
