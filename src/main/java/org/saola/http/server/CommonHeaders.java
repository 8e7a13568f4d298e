package org.saola.http.server;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The headers that every answer carries. One per event loop. */
final class CommonHeaders {
  private static final CharSequence REQUEST_ID = HttpHeaders.createOptimized("X-Request-Id");
  private static final CharSequence RUNTIME = HttpHeaders.createOptimized("X-Runtime");
  private static final CharSequence DATE = HttpHeaders.createOptimized("Date");
  private static final Pattern ACCEPTED_ID = Pattern.compile("[A-Za-z0-9@_-]{1,128}");
  private static final CharSequence[] FIXED =
      optimized(
          "Server", "saola",
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "SAMEORIGIN",
          "X-XSS-Protection", "0",
          "X-Permitted-Cross-Domain-Policies", "none",
          "Referrer-Policy", "strict-origin-when-cross-origin");

  private final SplittableRandom random = new SplittableRandom();
  private CharSequence date = "";

  CommonHeaders() {
    refreshDate();
  }

  private static CharSequence[] optimized(String... texts) {
    var optimized = new CharSequence[texts.length];
    for (int i = 0; i < texts.length; i++) {
      optimized[i] = HttpHeaders.createOptimized(texts[i]);
    }
    return optimized;
  }

  /** To be called every second. */
  void refreshDate() {
    date =
        HttpHeaders.createOptimized(
            DateTimeFormatter.RFC_1123_DATE_TIME.format(ZonedDateTime.now(ZoneOffset.UTC)));
  }

  /** The id under which a request is logged: the client's own, if it sent one, or a new one. */
  String requestId(@Nullable String sent) {
    if (sent != null && ACCEPTED_ID.matcher(sent).matches()) {
      return sent;
    }
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() >>> 2) | Long.MIN_VALUE;
    return new UUID(high, low).toString();
  }

  /** Adds them to headers that have none of them. */
  void addTo(MultiMap headers, String requestId, long runtimeNanos) {
    headers.add(DATE, date).add(REQUEST_ID, requestId).add(RUNTIME, seconds(runtimeNanos));
    for (int i = 0; i < FIXED.length; i += 2) {
      headers.add(FIXED[i], FIXED[i + 1]);
    }
  }

  /** Seconds with six decimals. */
  private static String seconds(long nanos) {
    long micros = nanos / 1000;
    var digits = Long.toString(1_000_000 + micros % 1_000_000);
    return micros / 1_000_000 + "." + digits.substring(1);
  }
}
