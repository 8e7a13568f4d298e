package org.saola.api.redlist4;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.saola.http.Response;
import org.saola.http.Response.Body;
import org.saola.http.Response.Header;

/** The answer to paths that the API has not: a page for people (contract section 4). */
final class NotFoundPage {
  private NotFoundPage() {}

  /**
   * @param version of the Red List; empty when there are no data
   */
  static Response of(String version) {
    var page =
        """
        <!DOCTYPE html>
        <html lang="en">
        <head><meta charset="utf-8"><title>Page not found (404) - Red List %s</title></head>
        <body><h1>Page not found</h1><p>This API has no such path.</p></body>
        </html>
        """
            .formatted(version.replace("&", "&amp;").replace("<", "&lt;"));
    return new Response(
        404,
        List.of(new Header("content-type", "text/html; charset=UTF-8")),
        new Body.Bytes(page.getBytes(UTF_8)));
  }
}
