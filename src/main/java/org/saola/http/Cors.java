package org.saola.http;

import java.util.ArrayList;
import java.util.List;
import org.saola.http.Response.Header;

/** Lets pages of other sites read an API (Fetch standard, CORS protocol). */
public final class Cors {
  /** What every answer costs: two short headers, as an answer's head is written anew each time. */
  private static final List<Header> READABLE =
      List.of(
          new Header("Access-Control-Allow-Origin", "*"),
          new Header("Access-Control-Expose-Headers", "*"));

  private static final List<Header> ALLOWED =
      List.of(
          new Header("Access-Control-Allow-Methods", "GET, POST, OPTIONS"),
          new Header(
              "Access-Control-Allow-Headers",
              "accept, authorization, content-type, if-none-match, x-authentication-token"));

  /** Browsers pass it over beside {@code *}. */
  private static final List<Header> CREDENTIALS =
      List.of(new Header("Access-Control-Allow-Credentials", "true"));

  private Cors() {}

  /** The answer, readable from any site with all its headers. */
  public static Response open(Response response) {
    return with(response, List.of(READABLE));
  }

  /**
   * The same, with what is of use to a browser that asks first alone, but what the original of API
   * v1 sends with every answer (contract Species+ section 1.7).
   */
  public static Response openAsV1(Response response) {
    return with(response, List.of(READABLE, ALLOWED, CREDENTIALS));
  }

  /** The same for the answer to the OPTIONS request by which a browser asks first. */
  public static Response preflightOfV1() {
    return with(preflight(), List.of(CREDENTIALS));
  }

  private static Response with(Response response, List<List<Header>> groups) {
    var headers = new ArrayList<>(response.headers());
    groups.forEach(headers::addAll);
    return new Response(response.status(), headers, response.body());
  }

  /** Whether a browser asks by this request what a page of another site may do. */
  public static boolean isPreflight(Request request) {
    return request.method().equals("OPTIONS")
        && request.header("Access-Control-Request-Method").isPresent();
  }

  /** The answer to the OPTIONS request by which a browser asks first; good for a day. */
  public static Response preflight() {
    var lasting = new Header("Access-Control-Max-Age", "86400");
    return with(
        new Response(204, List.of(lasting), Response.Body.EMPTY), List.of(READABLE, ALLOWED));
  }
}
