package org.saola.http;

import java.util.ArrayList;
import java.util.List;
import org.saola.http.Response.Header;

/** Lets pages of other sites read an API (Fetch standard, CORS protocol). */
public final class Cors {
  private static final List<Header> HEADERS =
      List.of(
          new Header("Access-Control-Allow-Origin", "*"),
          new Header("Access-Control-Allow-Methods", "GET, POST, OPTIONS"),
          new Header(
              "Access-Control-Allow-Headers",
              "accept, authorization, content-type, if-none-match, x-authentication-token"),
          new Header(
              "Access-Control-Expose-Headers",
              "etag, link, total-count, total-pages, current-page, page-items, x-request-id,"
                  + " retry-after, ratelimit, ratelimit-policy, x-ratelimit-limit,"
                  + " x-ratelimit-remaining, x-ratelimit-reset"));

  private Cors() {}

  /** The answer, readable from any site. */
  public static Response open(Response response) {
    var headers = new ArrayList<>(response.headers());
    headers.addAll(HEADERS);
    return new Response(response.status(), headers, response.body());
  }

  /**
   * The same, with a header that browsers pass over beside {@code *}, but that the original of API
   * v1 sends (contract Species+ section 1.7).
   */
  public static Response openAsV1(Response response) {
    return open(response).with("Access-Control-Allow-Credentials", "true");
  }

  /** The same for the answer to the OPTIONS request by which a browser asks first. */
  public static Response preflightOfV1() {
    return preflight().with("Access-Control-Allow-Credentials", "true");
  }

  /** Whether a browser asks by this request what a page of another site may do. */
  public static boolean isPreflight(Request request) {
    return request.method().equals("OPTIONS")
        && request.header("Access-Control-Request-Method").isPresent();
  }

  /** The answer to the OPTIONS request by which a browser asks first; good for a day. */
  public static Response preflight() {
    return open(
        new Response(
            204, List.of(new Header("Access-Control-Max-Age", "86400")), Response.Body.EMPTY));
  }
}
