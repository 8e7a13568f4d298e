package org.saola.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Header;
import org.saola.http.body.BodyHeaders;
import org.saola.http.body.ContentHash;
import org.saola.http.body.EncodedBody;
import org.saola.http.body.EntityTag;

/**
 * Content that is sent whole, as it is or compressed, with its entity tag.
 *
 * @param hash of the content, 16 hexadecimal digits
 * @param varies the headers of requests that the content depends on
 */
public record TaggedContent(
    String contentType, EncodedBody plain, EncodedBody compressed, String hash, String varies) {
  private static final int LEVEL = 6;
  private static final String HTML = "text/html; charset=utf-8";

  public static TaggedContent of(String contentType, byte[] content) {
    return of(contentType, content, "Accept-Encoding");
  }

  /** A page, which depends on who asks: language, theme, whether somebody is signed in. */
  static TaggedContent ofHtml(String html) {
    return of(HTML, html.getBytes(UTF_8), "Accept-Encoding, Accept-Language, Cookie");
  }

  private static TaggedContent of(String contentType, byte[] content, String varies) {
    var hash = ContentHash.of(content).brief();
    var tag = EntityTag.weak(hash); // plain and compressed share it
    return new TaggedContent(
        contentType,
        EncodedBody.of(content, false, LEVEL).with(tag),
        EncodedBody.of(content, true, LEVEL).with(tag),
        hash,
        varies);
  }

  /** The content with these headers besides its own, or 304 to a client that has it already. */
  public Response answer(Request request, int status, List<Header> more) {
    var body = request.acceptsGzip() ? compressed : plain;
    var headers = BodyHeaders.of(more, List.of(new Header("Content-Type", contentType)), varies);
    var unchanged = status == 200 ? headers.unchanged(request, body.tag(), List.of()) : null;
    return unchanged == null ? headers.whole(status, body, List.of()) : unchanged;
  }
}
