package org.saola.telemetry;

import org.jspecify.annotations.Nullable;
import org.saola.access.TokenHash;
import org.saola.http.LocalRequest;
import org.saola.http.Request;

/**
 * Who may read metrics.
 *
 * @param remote whether others than programs on this machine may
 * @param token what a reader must show, as {@code Authorization: Bearer}; null = nothing
 */
public record MetricsReaders(boolean remote, @Nullable TokenHash token) {
  private static final String BEARER = "Bearer ";

  /** Whether the request comes from where it may come from. */
  boolean mayConnect(Request request) {
    return remote || LocalRequest.is(request);
  }

  /** Whether the request shows the token that it needs. */
  boolean mayRead(Request request) {
    return token == null
        || request
            .header("Authorization")
            .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
            .map(header -> TokenHash.of(header.substring(BEARER.length()).strip()))
            .filter(token::equals)
            .isPresent();
  }
}
