package org.saola.http.server;

import java.util.Set;

/**
 * Where and how the server listens.
 *
 * @param host name or address to listen on
 * @param port 1 to 65535; 0 takes any free one
 * @param eventLoops threads that read and write, at least 1
 * @param trustedProxies addresses, and ranges of them such as {@code 10.0.0.0/8}, whose {@code
 *     X-Forwarded-} headers are believed; this machine's loopback addresses always are
 */
public record HttpSettings(
    String host, int port, int eventLoops, Set<String> trustedProxies, HttpLimits limits) {

  public HttpSettings {
    trustedProxies = Set.copyOf(trustedProxies);
    for (var proxy : trustedProxies) {
      AddressRange.parse(proxy);
    }
    if (port < 0 || port > 65_535) {
      throw new IllegalArgumentException("port " + port + " is not within 0 to 65535");
    }
    if (eventLoops < 1) {
      throw new IllegalArgumentException("event loops: " + eventLoops + " is less than 1");
    }
  }

  /** The usual settings: an event loop per processor, no proxies but on this machine. */
  public static HttpSettings of(String host, int port) {
    return new HttpSettings(
        host, port, Runtime.getRuntime().availableProcessors(), Set.of(), HttpLimits.DEFAULT);
  }

  /** The same with other limits. */
  public HttpSettings with(HttpLimits other) {
    return new HttpSettings(host, port, eventLoops, trustedProxies, other);
  }
}
