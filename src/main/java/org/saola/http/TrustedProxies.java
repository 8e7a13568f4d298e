package org.saola.http;

import java.util.Set;
import java.util.regex.Pattern;

/** The peers whose word about their clients counts: this machine, and the addresses set. */
record TrustedProxies(Set<String> addresses) {
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f:.]{2,45}");

  boolean contain(String address) {
    return address.startsWith("127.")
        || address.equals("::1")
        || address.equals("0:0:0:0:0:0:0:1")
        || addresses.contains(address);
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
      if (!contain(hop)) {
        return hop;
      }
    }
    return otherwise;
  }
}
