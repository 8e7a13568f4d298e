package org.saola.sync;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered.
 *
 * @param status 200, or 404 when it was found to be one after several tries
 * @param time by the clock of the service, else by ours; to the second
 * @param totalPages of the list this is a page of; 0 = not told
 * @param body whole JSON, unpacked, when the status is 200
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
public record Answer(
    int status, @Nullable String entityTag, Instant time, int totalPages, byte[] body) {
  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  static final int OK = 200;
  static final int NOT_MODIFIED = 304;
  static final int NOT_FOUND = 404;

  /** Whether there is such a thing. */
  public boolean found() {
    return status == OK;
  }

  /**
   * The body.
   *
   * @throws JacksonException if it is not whole
   */
  public JsonNode json() {
    return JSON.readValue(body);
  }
}
