package org.saola.http.server;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;

/** The peers whose word about their clients counts: this machine, and the addresses set. */
record TrustedProxies(List<AddressRange> ranges) {
  private static final Pattern ADDRESS =
      Pattern.compile("[0-9]{1,3}(?:\\.[0-9]{1,3}){3}|[0-9A-Fa-f:.]{2,45}");

  /**
   * @throws IllegalArgumentException if a text is no address and no range of addresses
   */
  static TrustedProxies of(Collection<String> texts) {
    return new TrustedProxies(texts.stream().map(AddressRange::parse).toList());
  }

  boolean contain(InetAddress address) {
    if (address.isLoopbackAddress()) {
      return true;
    }
    for (var range : ranges) {
      if (range.contains(address)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The client behind the proxies: the last address that is not one of them.
   *
   * @param forwardedFor addresses, the client's own claim first, the last hop last
   * @param otherwise the answer when the list names proxies only, or is none
   */
  String client(String forwardedFor, String otherwise) {
    var hops = forwardedFor.split(",", -1);
    for (int i = hops.length - 1; i >= 0; i--) {
      var hop = hops[i].strip();
      if (!ADDRESS.matcher(hop).matches()) {
        return otherwise;
      }
      try {
        if (!contain(InetAddress.ofLiteral(hop))) {
          return hop;
        }
      } catch (IllegalArgumentException _) {
        return otherwise;
      }
    }
    return otherwise;
  }
}
