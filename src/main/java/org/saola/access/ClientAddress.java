package org.saola.access;

import java.net.InetAddress;
import java.nio.ByteBuffer;

/**
 * The IP address of a client, cut to what is needed of it.
 *
 * @param network what counts as one client: an IPv4 address, or 64 bits of an IPv6 one
 * @param shortened names no person: 24 bits of IPv4, 48 of IPv6, the others 0; as text
 */
public record ClientAddress(long network, String shortened) {
  /** IPv4 addresses lie where no IPv6 network may be. */
  private static final long IPV4 = 0xFFFFL << Integer.SIZE;

  private static final int IPV6_GROUPS = 3;

  /** Reads an address; whatever is none is one and the same unknown client. */
  public static ClientAddress of(String address) {
    try {
      var bytes = ByteBuffer.wrap(InetAddress.ofLiteral(address).getAddress());
      return bytes.remaining() == Integer.BYTES ? ofIpv4(bytes) : ofIpv6(bytes);
    } catch (IllegalArgumentException e) {
      return new ClientAddress(0, "unknown"); // such as a forged header; it shares one limit
    }
  }

  /** Whose something is that has no account: all who ask from one network are one. */
  public static String owner(String address) {
    return "network " + of(address).network();
  }

  private static ClientAddress ofIpv4(ByteBuffer bytes) {
    var shortened = // not by format(), which takes as long as all the rest of an admission
        Byte.toUnsignedInt(bytes.get(0))
            + "."
            + Byte.toUnsignedInt(bytes.get(1))
            + "."
            + Byte.toUnsignedInt(bytes.get(2))
            + ".0";
    return new ClientAddress(IPV4 | Integer.toUnsignedLong(bytes.getInt(0)), shortened);
  }

  private static ClientAddress ofIpv6(ByteBuffer bytes) {
    var shortened = new StringBuilder();
    for (int group = 0; group < IPV6_GROUPS; group++) {
      shortened.append(Integer.toHexString(Short.toUnsignedInt(bytes.getShort(2 * group))));
      shortened.append(':');
    }
    return new ClientAddress(bytes.getLong(0), shortened.append(':').toString());
  }
}
