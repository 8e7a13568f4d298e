package org.saola.http;

import java.net.InetAddress;
import java.util.List;
import java.util.Locale;

/** Tells programs and people of this machine from those whom something on it lets in. */
public final class LocalRequest {
  /** Any of them says that a proxy brought the request, for someone who may be anywhere. */
  private static final List<String> SIGNS_OF_A_PROXY =
      List.of(
          "X-Forwarded-For",
          "X-Forwarded-Host",
          "X-Forwarded-Port",
          "X-Forwarded-Proto",
          "X-Forwarded-Server",
          "X-Real-IP",
          "Forwarded",
          "Via");

  private LocalRequest() {}

  /**
   * Whether somebody on this machine sent it: from an address of this machine, to a name of it, and
   * with no sign of a proxy. The name is asked for, as a page of another site that has its name
   * point to this machine (DNS rebinding) can forge everything else. A proxy that leaves no sign
   * can't be told.
   */
  public static boolean is(Request request) {
    return isLoopback(request.clientAddress())
        && isThisMachine(hostOf(request.origin()))
        && !cameThroughProxy(request);
  }

  private static boolean cameThroughProxy(Request request) {
    for (var sign : SIGNS_OF_A_PROXY) {
      if (request.headers().apply(sign) != null) {
        return true;
      }
    }
    return false;
  }

  /** Whether a host, in lower case, is a name or address that leads each machine to itself. */
  public static boolean isThisMachine(String host) {
    return host.equals("localhost") || host.endsWith(".localhost") || isLoopback(host);
  }

  /** The host in an origin or authority, in lower case, without port, brackets and last dot. */
  public static String hostOf(String origin) {
    var authority = origin.substring(origin.indexOf("//") < 0 ? 0 : origin.indexOf("//") + 2);
    int colon = authority.indexOf(':');
    // an address of IPv6 without brackets has several
    int end =
        authority.startsWith("[")
            ? authority.indexOf(']')
            : colon == authority.lastIndexOf(':') ? colon : -1;
    var host = end < 0 ? authority : authority.substring(0, end);
    var bare = host.startsWith("[") ? host.substring(1) : host;
    return (bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare)
        .toLowerCase(Locale.ROOT);
  }

  private static boolean isLoopback(String address) {
    if (address.equals("127.0.0.1")) {
      return true;
    }
    if (!looksNumeric(address)) {
      return false;
    }
    try {
      return InetAddress.ofLiteral(address).isLoopbackAddress();
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Not so names, which most hosts are and which would be refused by an exception each time. */
  private static boolean looksNumeric(String host) {
    return host.indexOf(':') >= 0
        || (!host.isEmpty() && Character.isDigit(host.charAt(host.length() - 1)));
  }
}
