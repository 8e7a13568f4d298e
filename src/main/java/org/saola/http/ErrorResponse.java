package org.saola.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Locale;

/**
 * The answer when no handler has one of its own: the status and its name, as XML where the path
 * ends in {@code .xml} and as JSON elsewhere.
 */
public final class ErrorResponse {
  private ErrorResponse() {}

  /** No handler knows the path. */
  public static Response notFound(String path) {
    return of(404, "Not Found", path);
  }

  /** The answer for a path, which decides between XML and JSON. */
  public static Response of(int status, String reason, String path) {
    return path.toLowerCase(Locale.ROOT).endsWith(".xml")
        ? response(status, "application/xml; charset=utf-8", xml(status, reason))
        : response(status, "application/json; charset=utf-8", json(status, reason));
  }

  private static Response response(int status, String contentType, String content) {
    return Response.of(status, contentType, content.getBytes(UTF_8))
        .with("Cache-Control", "no-cache");
  }

  private static String json(int status, String reason) {
    return "{\"status\":" + status + ",\"error\":\"" + reason + "\"}";
  }

  private static String xml(int status, String reason) {
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <hash>
      <status type="integer">%d</status>
      <error>%s</error>
    </hash>
    """
        .formatted(status, reason);
  }
}
