package org.saola.web.page;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.saola.http.Compression;
import org.saola.http.EntityTag;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;

/**
 * Content that is sent whole, as it is or compressed, with its entity tag.
 *
 * @param hash of the content, 16 hexadecimal digits
 * @param varies the headers of requests that the content depends on
 */
public record TaggedContent(
    String contentType, byte[] plain, byte[] compressed, String hash, String varies) {
  private static final int LEVEL = 6;
  private static final int HASH_BYTES = 8;
  private static final String HTML = "text/html; charset=utf-8";

  public static TaggedContent of(String contentType, byte[] content) {
    return of(contentType, content, "Accept-Encoding");
  }

  /** A page, which depends on who asks: language, theme, whether somebody is signed in. */
  static TaggedContent ofHtml(String html) {
    return of(HTML, html.getBytes(UTF_8), "Accept-Encoding, Accept-Language, Cookie");
  }

  private static TaggedContent of(String contentType, byte[] content, String varies) {
    return new TaggedContent(
        contentType, content, Compression.gzip(content, LEVEL), hash(content), varies);
  }

  private static String hash(byte[] content) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(content);
      return HexFormat.of().formatHex(digest, 0, HASH_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The content with these headers besides its own, or 304 to a client that has it already. */
  public Response answer(Request request, int status, List<Header> more) {
    var headers = new ArrayList<>(more);
    var tag = "W/\"" + hash + '"'; // weak: plain and compressed share it
    headers.add(new Header("ETag", tag));
    headers.add(new Header("Vary", varies));
    if (status == 200 && EntityTag.matches(request.headers().apply("If-None-Match"), tag)) {
      return new Response(304, headers, Body.EMPTY);
    }
    headers.add(new Header("Content-Type", contentType));
    if (!request.acceptsGzip()) {
      return new Response(status, headers, new Body.Bytes(plain));
    }
    headers.add(new Header("Content-Encoding", "gzip"));
    return new Response(status, headers, new Body.Bytes(compressed));
  }
}
