package org.saola.api.saola1.changes;

import java.util.List;
import org.saola.api.saola1.JsonAnswer;
import tools.jackson.databind.json.JsonMapper;

/** JSON Feed 1.1. */
final class JsonFeed implements FeedFormat {
  private static final JsonMapper WRITER = new JsonMapper();

  @Override
  public String contentType() {
    return "application/feed+json; charset=utf-8";
  }

  @Override
  public byte[] write(FeedPlace place, List<FeedEntry> entries) {
    var feed =
        JsonAnswer.object()
            .put("version", "https://jsonfeed.org/version/1.1")
            .put("title", place.title())
            .put("home_page_url", place.origin() + "/")
            .put("feed_url", place.self());
    var items = feed.putArray("items");
    for (var entry : entries) {
      var item =
          items
              .addObject()
              .put("id", entry.id())
              .put("url", entry.link())
              .put("title", entry.title())
              .put("content_text", entry.summary())
              .put("date_published", entry.updated());
      entry.classes().forEach(item.putArray("tags")::add);
    }
    return WRITER.writeValueAsBytes(feed);
  }
}
