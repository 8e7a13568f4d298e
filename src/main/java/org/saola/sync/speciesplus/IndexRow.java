package org.saola.sync.speciesplus;

import java.time.DateTimeException;
import java.time.Instant;
import org.saola.sync.SyncStopped;
import tools.jackson.databind.JsonNode;

/**
 * What the index says of a taxon concept, as far as it tells what else to ask.
 *
 * @param updatedAt in milliseconds, as the service shows it
 * @param active false = deleted, and then nothing else is known of it
 * @param page on which it stands
 */
record IndexRow(int id, Instant updatedAt, boolean active, Page page) {

  /**
   * A page of the index.
   *
   * @param stamp of the walk
   */
  record Page(String path, String stamp) {}

  static IndexRow of(JsonNode record, Page page) {
    return new IndexRow(
        record.path("id").asInt(), time(record, page), record.path("active").asBoolean(), page);
  }

  private static Instant time(JsonNode record, Page page) {
    try {
      return Instant.parse(record.path("updated_at").asString(""));
    } catch (DateTimeException _) {
      throw SyncStopped.unexpected(
          "%s shows a taxon without a time of change in updated_at".formatted(page.path()));
    }
  }

  /** What tells this state of the taxon from others. */
  String stamp() {
    return updatedAt.toString();
  }
}
