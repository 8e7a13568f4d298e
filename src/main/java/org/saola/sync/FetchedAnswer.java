package org.saola.sync;

import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.Bounds;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a service answered.
 *
 * @param status 200, 410, or 404 when it was found to be one after several tries
 * @param time by the clock of the service, else by ours; to the second
 * @param totalPages of the list this is a page of; 0 = not told
 * @param body whole JSON, unpacked, when the status is 200; one object, or one in each line
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares answers
public record FetchedAnswer(
    int status, @Nullable String entityTag, Instant time, int totalPages, byte[] body) {
  private static final ObjectReader JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxTokenCount(Bounds.ANSWER_TOKENS).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);

  static final int OK = 200;
  static final int NOT_MODIFIED = 304;
  static final int NOT_FOUND = 404;
  static final int GONE = 410;

  /** Whether there is such a thing. */
  public boolean found() {
    return status == OK;
  }

  /** Whether it is still what the entity tag stands for that was sent along. */
  public boolean unchanged() {
    return status == NOT_MODIFIED;
  }

  /**
   * The body.
   *
   * @throws JacksonException if it is not whole
   */
  public JsonNode json() {
    return JSON.readValue(body);
  }

  /**
   * What the last of several lines says under the key {@code end}, by which one knows that all are
   * there; missing when it does not.
   *
   * @throws JacksonException if the line is not whole
   */
  public JsonNode end() {
    int start = lastLine();
    return JSON.<JsonNode>readValue(body, start, body.length - start).path("end");
  }

  /** Hands over all lines but the first and the last. */
  public void forEachLine(Consumer<JsonNode> sink) {
    int last = lastLine();
    int start = after(0);
    while (start < last) {
      int next = after(start);
      sink.accept(JSON.readValue(body, start, next - start));
      start = next;
    }
  }

  private int lastLine() {
    int at = Math.max(0, body.length - 1);
    while (at > 0 && body[at - 1] != '\n') {
      at--;
    }
    return at;
  }

  /** Where the line after this one begins. */
  private int after(int start) {
    int at = start;
    while (at < body.length && body[at] != '\n') {
      at++;
    }
    return Math.min(at + 1, body.length);
  }
}
