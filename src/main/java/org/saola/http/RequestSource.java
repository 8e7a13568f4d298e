package org.saola.http;

/** Tells whether a request comes from a page of this server, as far as the browser tells. */
public final class RequestSource {
  private RequestSource() {}

  /**
   * Whether another site may have made the browser send it. {@code Sec-Fetch-Site} (Fetch Metadata)
   * decides, as no proxy changes it; without it {@code Origin}; a client that sends neither is no
   * browser.
   */
  public static boolean isForeign(Request request) {
    var site = request.header("Sec-Fetch-Site");
    if (site.isPresent()) {
      return !site.get().equals("same-origin") && !site.get().equals("none");
    }
    return request.header("Origin").filter(origin -> !origin.equals(request.origin())).isPresent();
  }
}
