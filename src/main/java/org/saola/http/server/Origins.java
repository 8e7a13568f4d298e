package org.saola.http.server;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the origin that clients used: from {@code Host} or, when a trusted proxy tells more, from
 * its {@code X-Forwarded-Proto}, {@code X-Forwarded-Host} and {@code X-Forwarded-Port}. One per
 * event loop.
 */
final class Origins {
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:[A-Za-z0-9._~-]{1,255}|\\[[0-9A-Fa-f:.]{2,45}])(?::[0-9]{1,5})?");
  private static final CharSequence FORWARDED_PROTO =
      HttpHeaders.createOptimized("x-forwarded-proto");
  private static final CharSequence FORWARDED_HOST =
      HttpHeaders.createOptimized("x-forwarded-host");
  private static final CharSequence FORWARDED_PORT =
      HttpHeaders.createOptimized("x-forwarded-port");
  private static final Pattern DEFAULT_PORT = Pattern.compile("80|443");
  private static final Pattern WITH_PORT = Pattern.compile("(?<host>.*[^:]):(?<port>[0-9]{1,5})");

  // nearly all requests name the same host
  private @Nullable String knownHost;
  private String knownOrigin = "";

  /**
   * The origin of a request.
   *
   * @param trusted whether the peer's X-Forwarded headers are believed
   * @return null when the request names no host, several, or something that is no host
   */
  @Nullable String find(MultiMap headers, RequestTarget target, boolean trusted) {
    var host = headers.get(HttpHeaders.HOST);
    if (host == null || headers.getAll(HttpHeaders.HOST).size() > 1) {
      return null;
    }
    if (trusted && isForwarded(headers)) {
      return forwarded(headers, host);
    }
    if (target.origin() != null) {
      var authority = target.origin().substring(target.origin().indexOf("//") + 2);
      return isAuthority(authority) ? target.origin() : null;
    }
    return ofHost(host);
  }

  private @Nullable String ofHost(String host) {
    if (!host.equals(knownHost)) {
      if (!isAuthority(host)) {
        return null;
      }
      knownHost = host;
      knownOrigin = "http://" + host;
    }
    return knownOrigin;
  }

  private static boolean isForwarded(MultiMap headers) {
    return headers.contains(FORWARDED_PROTO)
        || headers.contains(FORWARDED_HOST)
        || headers.contains(FORWARDED_PORT);
  }

  private static @Nullable String forwarded(MultiMap headers, String host) {
    var scheme = first(headers.get(FORWARDED_PROTO), "http");
    var authority = first(headers.get(FORWARDED_HOST), host);
    var known = scheme.equals("http") || scheme.equals("https");
    return known && isAuthority(authority)
        ? scheme + "://" + withPort(authority, scheme, first(headers.get(FORWARDED_PORT), ""))
        : null;
  }

  /**
   * The port that the host names counts, else the one that the proxy tells. Browsers leave out the
   * one that belongs to the scheme; a proxy that tells 80 for https means its own, behind another.
   */
  private static String withPort(String authority, String scheme, String port) {
    var named = WITH_PORT.matcher(authority);
    if (named.matches()) {
      var own = scheme.equals("https") ? "443" : "80";
      return named.group("port").equals(own) ? named.group("host") : authority;
    }
    boolean told = port.matches("[0-9]{1,5}") && !DEFAULT_PORT.matcher(port).matches();
    return told ? authority + ":" + port : authority;
  }

  /** The first of a list: what the client itself used, before any proxy. */
  private static String first(@Nullable String list, String otherwise) {
    if (list == null) {
      return otherwise;
    }
    int comma = list.indexOf(',');
    return (comma < 0 ? list : list.substring(0, comma)).strip();
  }

  private static boolean isAuthority(String text) {
    return AUTHORITY.matcher(text).matches();
  }
}
