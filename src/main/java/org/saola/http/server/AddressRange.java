package org.saola.http.server;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Addresses that begin with the same bits.
 *
 * @param first one of them
 * @param bits how many bits they share, from the left
 */
record AddressRange(InetAddress first, int bits) {

  /**
   * Reads {@code 192.0.2.1}, {@code 192.0.2.0/24}, {@code 2001:db8::1} or {@code 2001:db8::/32}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    var first = address(slash < 0 ? text : text.substring(0, slash));
    int most = 8 * first.getAddress().length;
    int bits = slash < 0 ? most : Integer.parseInt(text.substring(slash + 1));
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException(text + ": an address has " + most + " bits");
    }
    return new AddressRange(first, bits);
  }

  /** The address that a text means; the name of a network interface behind it is left out. */
  static InetAddress address(String text) {
    int scope = text.indexOf('%');
    return InetAddress.ofLiteral(scope < 0 ? text : text.substring(0, scope));
  }

  /** What the addresses of one household or host share: an IPv4 address, 64 bits of an IPv6 one. */
  static AddressRange around(InetAddress address) {
    return new AddressRange(address, address instanceof Inet4Address ? 32 : 64);
  }

  boolean contains(InetAddress address) {
    var ours = first.getAddress();
    var others = address.getAddress();
    if (ours.length != others.length) {
      return false;
    }
    int bytes = bits / 8;
    for (int i = 0; i < bytes; i++) {
      if (ours[i] != others[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    return rest == 0 || (ours[bytes] ^ others[bytes]) >> (8 - rest) == 0;
  }

  /** Ranges are equal when they hold the same addresses. */
  @Override
  public boolean equals(Object other) {
    return other instanceof AddressRange range && bits == range.bits && contains(range.first);
  }

  @Override
  public int hashCode() {
    int hash = bits;
    var ours = first.getAddress();
    for (int i = 0; i < bits / 8; i++) {
      hash = 31 * hash + ours[i];
    }
    return hash;
  }
}
