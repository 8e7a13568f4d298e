package org.saola.telemetry;

import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.TokenHash;
import org.saola.http.Request;

/**
 * Who may read metrics.
 *
 * @param remote whether others than programs on this machine may
 * @param token what a reader must show, as {@code Authorization: Bearer}; null = nothing
 */
public record MetricsReaders(boolean remote, @Nullable TokenHash token) {
  private static final String BEARER = "Bearer ";

  /** Any of them says that a proxy brought the request, for someone who may be anywhere. */
  private static final List<String> SIGNS_OF_A_PROXY =
      List.of(
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Proto",
          "Forwarded",
          "Via");

  /** Whether the request comes from where it may come from. */
  boolean mayConnect(Request request) {
    return remote
        || (isLoopback(request.clientAddress())
            && SIGNS_OF_A_PROXY.stream().allMatch(name -> request.header(name).isEmpty()));
  }

  private static boolean isLoopback(String address) {
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
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
