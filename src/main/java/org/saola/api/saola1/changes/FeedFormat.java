package org.saola.api.saola1.changes;

import java.util.List;

/** A format of feeds. */
interface FeedFormat {

  String contentType();

  /**
   * A feed.
   *
   * @param entries the newest first
   */
  byte[] write(FeedPlace place, List<FeedEntry> entries);
}
