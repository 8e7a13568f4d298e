package org.saola.telemetry;

import java.io.OutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.saola.http.FinishedExchange;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;

/**
 * Writes a request as one line of JSON, in ASCII.
 *
 * @param addresses what to write for the address of a client
 */
record AccessLine(UnaryOperator<String> addresses) {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
          // what is shown on a terminal must not steer it
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final double NANOS_PER_MICRO = 1e3;

  /**
   * Writes the line with its end.
   *
   * @param endMillis when the request ended, since 1970
   */
  void write(FinishedExchange exchange, long endMillis, OutputStream out) {
    var arrived = endMillis - TimeUnit.NANOSECONDS.toMillis(exchange.nanos());
    try (var json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      json.writeStringProperty("at", TIME.format(Instant.ofEpochMilli(arrived)));
      json.writeStringProperty("request_id", exchange.requestId());
      json.writeStringProperty("method", exchange.method());
      json.writeStringProperty("path", Redaction.ofPath(exchange.path()));
      if (exchange.query() != null) {
        json.writeStringProperty("query", Redaction.ofQuery(exchange.query()));
      }
      json.writeNumberProperty("status", exchange.status());
      json.writeNumberProperty("bytes", exchange.bytes());
      json.writeNumberProperty(
          "duration_ms", Math.round(exchange.nanos() / NANOS_PER_MICRO) / NANOS_PER_MICRO);
      if (!exchange.complete()) {
        json.writeBooleanProperty("complete", false);
      }
      json.writeStringProperty("address", addresses.apply(exchange.address()));
      if (exchange.userAgent() != null) {
        json.writeStringProperty("user_agent", exchange.userAgent());
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }
}
