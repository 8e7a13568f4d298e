package org.saola.http.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;

/**
 * What is sent with all bodies of one kind: their type, who may keep them, and what they depend on.
 */
public final class BodyHeaders {
  /** Everybody asks each time, and gets the body if it is another one. */
  public static final Header REVALIDATE =
      new Header("Cache-Control", "max-age=0, private, must-revalidate");

  private static final String ENCODING = "Accept-Encoding";

  private final List<Header> always;
  private final List<Header> ofBody;
  private final String tag;
  private final Header vary;
  private final Header gzip;

  private BodyHeaders(
      List<Header> always, List<Header> ofBody, String tag, Header vary, Header gzip) {
    this.always = List.copyOf(always);
    this.ofBody = List.copyOf(ofBody);
    this.tag = tag;
    this.vary = vary;
    this.gzip = gzip;
  }

  /** Headers that stand before each body, and before none for a client that has it. */
  public static BodyHeaders of(Header... always) {
    return of(List.of(always), List.of(), ENCODING);
  }

  /**
   * The same, with others.
   *
   * @param ofBody those of the body alone
   * @param varies the headers of requests that bodies depend on
   */
  public static BodyHeaders of(List<Header> always, List<Header> ofBody, String varies) {
    return new BodyHeaders(
        always, ofBody, "ETag", new Header("Vary", varies), new Header("Content-Encoding", "gzip"));
  }

  /** The same with their names in lower case. */
  public BodyHeaders inLowerCase() {
    return new BodyHeaders(
        always.stream().map(BodyHeaders::lower).toList(),
        ofBody.stream().map(BodyHeaders::lower).toList(),
        tag.toLowerCase(Locale.ROOT),
        lower(vary),
        lower(gzip));
  }

  private static Header lower(Header header) {
    return new Header(header.name().toLowerCase(Locale.ROOT), header.value());
  }

  /** The body, or 304 for a client that has it. */
  public Response answer(Request request, EncodedBody body, Header... more) {
    var unchanged = unchanged(request, body.tag(), List.of(more));
    return unchanged == null ? whole(200, body, List.of(more)) : unchanged;
  }

  /**
   * The answer to a client that has the body with this tag; null if it has not.
   *
   * @param more headers of this answer alone
   */
  public @Nullable Response unchanged(Request request, String bodyTag, List<Header> more) {
    return EntityTag.matches(request.headers().apply("If-None-Match"), bodyTag)
        ? new Response(304, headers(bodyTag, more), Body.EMPTY)
        : null;
  }

  /** The body, whether the client has it or not; {@code more} as in {@link #unchanged}. */
  public Response whole(int status, EncodedBody body, List<Header> more) {
    var sent = new Body.Bytes(body.bytes());
    return new Response(status, headers(body.tag(), more, body.gzip()), sent);
  }

  /** A body that is made while it is sent, in pieces which are compressed already or not at all. */
  Response pieces(boolean compressed, Body.Pieces pieces) {
    return new Response(200, headers("", List.of(), compressed), pieces);
  }

  private List<Header> headers(String bodyTag, List<Header> more, boolean compressed) {
    var headers = headers(bodyTag, more);
    headers.addAll(ofBody);
    if (compressed) {
      headers.add(gzip);
    }
    return headers;
  }

  private List<Header> headers(String bodyTag, List<Header> more) {
    var headers = new ArrayList<Header>(always.size() + more.size() + ofBody.size() + 3);
    headers.addAll(always);
    if (!bodyTag.isEmpty()) {
      headers.add(new Header(tag, bodyTag));
    }
    headers.add(vary);
    headers.addAll(more);
    return headers;
  }
}
