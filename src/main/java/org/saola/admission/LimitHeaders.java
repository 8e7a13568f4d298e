package org.saola.admission;

import java.time.Instant;
import java.util.ArrayList;
import org.saola.access.limit.LimitDecision;
import org.saola.http.Response;
import org.saola.http.Response.Header;

/**
 * Tells clients what is left: in the fields of the IETF draft on rate limits, and in those that
 * most programs know.
 */
final class LimitHeaders {
  private LimitHeaders() {}

  static Response add(Response response, LimitDecision decision, Instant now) {
    var headers = new ArrayList<>(response.headers());
    int burst = decision.rate().burst();
    long reset = decision.resetSeconds();
    long window = Math.max(1, decision.rate().window().toSeconds());
    headers.add(new Header("RateLimit-Policy", "\"default\";q=" + burst + ";w=" + window));
    headers.add(new Header("RateLimit", "\"default\";r=" + decision.left() + ";t=" + reset));
    headers.add(new Header("X-RateLimit-Limit", Integer.toString(burst)));
    headers.add(new Header("X-RateLimit-Remaining", Long.toString(decision.left())));
    headers.add(new Header("X-RateLimit-Reset", Long.toString(epochSecond(now) + reset)));
    if (!decision.granted()) {
      headers.add(new Header("Retry-After", Integer.toString(decision.waitSeconds())));
    }
    return new Response(response.status(), headers, response.body());
  }

  /** Rounded up: a client that waits until then must not come too early. */
  private static long epochSecond(Instant now) {
    return now.getNano() == 0 ? now.getEpochSecond() : now.getEpochSecond() + 1;
  }
}
