package org.saola.api.saola1.changes;

import org.saola.api.saola1.SaolaApi;
import org.saola.http.Request;

/**
 * Where a feed is.
 *
 * @param origin such as {@code https://example.org}
 * @param self the address that was asked for
 * @param name of the feed among all of this server, as part of its id
 */
record FeedPlace(String origin, String self, String name, String title) {
  /** A day on which the server's name was its own; never change it, readers know entries by it. */
  private static final String DAY = "2026-01-01";

  static FeedPlace of(Request request) {
    var query = request.query() == null ? "" : "?" + request.query();
    return new FeedPlace(
        request.origin(), request.origin() + request.path() + query, "changes", Feed.TITLE);
  }

  /** The place of another feed. */
  FeedPlace of(String otherName, String otherTitle) {
    return new FeedPlace(origin, self, otherName, otherTitle);
  }

  /** The address of the log. */
  String changes() {
    return origin + SaolaApi.BASE + "/changes";
  }

  /** An id for something here, whatever port or scheme it is asked at. */
  String tag(String specific) {
    var authority = origin.substring(origin.indexOf("://") + "://".length());
    var host = authority.replaceFirst(":\\d+$", "").replaceAll("[^A-Za-z0-9.-]", "-");
    return "tag:%s,%s:saola/%s".formatted(host, DAY, specific);
  }
}
