package org.saola.site.running;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.http.LocalRequest;
import org.saola.http.PublicAddress;
import org.saola.message.Refused;

/**
 * From where a server is reached.
 *
 * @param host an address that it listens on
 * @param local whether that leads each machine to itself
 * @param origin what its users know it by, such as {@code https://redlist.example.org}; null when
 *     that is not told
 */
public record Reach(String host, boolean local, @Nullable String origin) {

  /**
   * The same of what was typed.
   *
   * @throws Refused if it is no address
   */
  public static Reach of(String host, @Nullable String publicAddress) {
    var origin = publicAddress == null ? null : origin(publicAddress);
    try {
      return new Reach(host, InetAddress.getByName(host).isLoopbackAddress(), origin);
    } catch (UnknownHostException _) {
      throw new Refused(
          "--host %s is not known; give an address of this machine, such as 127.0.0.1, or 0.0.0.0"
              .formatted(host));
    }
  }

  private static String origin(String publicAddress) {
    return PublicAddress.origin(publicAddress)
        .orElseThrow(() ->
            new Refused(
                "--public-address %s is no address of a server; like https://redlist.example.org"
                    .formatted(publicAddress)));
  }

  /**
   * Whether requests that look like this machine's own can be taken for such. Where there is an
   * address for others, a proxy brings them, and it may be one that leaves no sign.
   */
  public boolean knowsItsOwn() {
    return local && (origin == null || LocalRequest.isThisMachine(LocalRequest.hostOf(origin)));
  }

  /** The server's names beside those of each machine for itself, in lower case. */
  public Set<String> names() {
    var own = LocalRequest.hostOf(host);
    var known = origin == null ? own : LocalRequest.hostOf(origin);
    return known.equals(own) ? Set.of(own) : Set.of(own, known);
  }
}
