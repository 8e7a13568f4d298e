package org.saola.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One API request and what came of it (contract Species+ section 7.3, Red List N6).
 *
 * @param bearer null when no known token was shown
 * @param call what was asked for
 * @param status as sent, but 200 for 304
 * @param error the message sent; null on success and on 401
 * @param bytes of the body as sent
 * @param duration from the request's arrival until its answer was ready
 * @param address of the client, shortened so that it names no person: IPv4 to 24, IPv6 to 48 bits
 * @param requestId as in the header {@code X-Request-Id}
 * @param release the release answered from, 0 when none; numbers as in the store
 * @param records ids of the full records that were handed out; must not be changed
 */
public record UsageRecord(
    Instant at,
    @Nullable Bearer bearer,
    Call call,
    int status,
    @Nullable String error,
    long bytes,
    Duration duration,
    String address,
    String requestId,
    long release,
    int[] records) {
  private static final Set<Integer> REFUSALS = Set.of(401, 403, 429);

  /** Whether it was turned away: without a good token, without the right, or too fast. */
  public boolean isRefusal() {
    return REFUSALS.contains(status);
  }

  /** The same in another format. */
  public UsageRecord withFormat(String format) {
    return new UsageRecord(
        at,
        bearer,
        new Call(call.api, call.endpoint, call.action, format, call.parameters),
        status,
        error,
        bytes,
        duration,
        address,
        requestId,
        release,
        records);
  }

  /**
   * What a request asks for, in the words of its API.
   *
   * @param api such as {@code v1}, {@code v4}, {@code saola}
   * @param endpoint such as {@code taxon_concepts}, {@code assessment}
   * @param action such as {@code index}
   * @param format such as {@code json}
   * @param parameters of path and query, as JSON text; without any token
   */
  public record Call(
      String api, String endpoint, String action, String format, String parameters) {}
}
