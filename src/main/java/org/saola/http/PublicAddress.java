package org.saola.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where people reach a server, as its operator tells it. */
public final class PublicAddress {
  private PublicAddress() {}

  /**
   * The origin of an address: scheme, host and port, such as {@code https://redlist.example.org}.
   *
   * @return empty unless it is an address of HTTP with a host and no path but {@code /}
   */
  public static Optional<String> origin(String address) {
    try {
      var uri = new URI(address);
      var path = uri.getRawPath();
      boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
      return web && uri.getHost() != null && (path.isEmpty() || path.equals("/"))
          ? Optional.of(uri.getScheme() + "://" + uri.getRawAuthority())
          : Optional.empty();
    } catch (URISyntaxException _) {
      return Optional.empty();
    }
  }
}
