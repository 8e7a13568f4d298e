package org.saola.sync.speciesplus;

import java.time.Instant;
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
        record.path("id").asInt(),
        Instant.parse(record.path("updated_at").asString()),
        record.path("active").asBoolean(),
        page);
  }

  /** What tells this state of the taxon from others. */
  String stamp() {
    return updatedAt.toString();
  }
}
