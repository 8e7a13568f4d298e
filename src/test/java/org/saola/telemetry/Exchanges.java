package org.saola.telemetry;

import org.jspecify.annotations.Nullable;
import org.saola.http.FinishedExchange;

/** Invented requests. */
final class Exchanges {
  private Exchanges() {}

  static FinishedExchange get(String path, @Nullable String query) {
    return of(path, query, 200, "test/1");
  }

  static FinishedExchange of(
      String path, @Nullable String query, int status, @Nullable String userAgent) {
    return new FinishedExchange(
        "GET", path, query, status, 120, 1_234_567, true, "203.0.113.77", "id-1", userAgent);
  }
}
