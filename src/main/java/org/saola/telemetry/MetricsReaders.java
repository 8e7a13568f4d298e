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

  /** From where they come. */
  public enum Audience {
    /** Programs on this machine. */
    LOCAL,
    /** Everybody. */
    ON,
    /** Nobody. */
    OFF
  }

  /**
   * The readers that an operator wants.
   *
   * @param audience null = everybody who has the token, and where there is none this machine alone
   * @return null when nobody is to read them
   */
  public static @Nullable MetricsReaders of(
      @Nullable Audience audience, @Nullable TokenHash token) {
    if (audience == Audience.OFF) {
      return null;
    }
    boolean remote = audience == null ? token != null : audience == Audience.ON;
    return new MetricsReaders(remote, token);
  }

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
