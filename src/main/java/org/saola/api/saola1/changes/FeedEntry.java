package org.saola.api.saola1.changes;

import java.util.List;
import org.saola.store.changes.ChangeCursor;
import tools.jackson.databind.JsonNode;

/**
 * A change as readers of feeds show it, in plain text.
 *
 * @param id a tag URI (RFC 4151), the same for ever
 * @param link to the change itself
 * @param updated when its release was published, as RFC 3339 writes it
 * @param classes of the change
 */
record FeedEntry(
    String id, String link, String title, String summary, String updated, List<String> classes) {
  FeedEntry {
    classes = List.copyOf(classes);
  }

  /**
   * @param cursor the place behind it, which no other change has
   * @param place where the feed is
   */
  static FeedEntry of(JsonNode change, ChangeCursor cursor, FeedPlace place) {
    return new FeedEntry(
        place.tag("change/" + cursor),
        "%s?since=%d&limit=1&dataset=%s"
            .formatted(place.changes(), cursor.sequence() - 1, change.path("dataset").asString("")),
        ChangeTitle.of(change),
        ChangeTitle.summary(change),
        change.path("published_at").asString(),
        change.path("classes").valueStream().map(JsonNode::asString).toList());
  }
}
