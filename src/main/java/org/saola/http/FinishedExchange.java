package org.saola.http;

import org.jspecify.annotations.Nullable;

/**
 * A request and what came of it. Texts are as the client sent them: one char per byte, and never to
 * be trusted.
 *
 * @param method as sent; {@code -} when the request line could not be read
 * @param path as sent, without query; {@code -} when the request line could not be read
 * @param query as sent, without {@code ?}; null when there was none
 * @param status as sent; {@link #CLIENT_GONE} when the client left before there was an answer
 * @param bytes of the body, as far as it was written
 * @param nanos from reading the head until the answer was handed to the operating system
 * @param complete whether all of the answer was written
 * @param address IP address of the client, as a trusted proxy tells it or else of the peer
 * @param requestId as in the header {@code X-Request-Id}
 * @param userAgent null when not sent
 */
public record FinishedExchange(
    String method,
    String path,
    @Nullable String query,
    int status,
    long bytes,
    long nanos,
    boolean complete,
    String address,
    String requestId,
    @Nullable String userAgent) {
  /** Never sent; what nginx and others log for it. */
  public static final int CLIENT_GONE = 499;
}
