package org.saola.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;

/** Where changes may be sent. */
public final class WebhookAddress {
  private WebhookAddress() {}

  /**
   * Reads an address.
   *
   * @param insecure whether plain HTTP may leave this machine
   * @throws IllegalArgumentException in words for users
   */
  public static URI of(String text, boolean insecure) {
    var address = parse(text);
    var scheme = String.valueOf(address.getScheme());
    if ((!scheme.equalsIgnoreCase("https") && !scheme.equalsIgnoreCase("http"))
        || address.getHost() == null) {
      throw new IllegalArgumentException(
          "%s is no address to send to; give one such as https://example.org/changes"
              .formatted(text));
    }
    if (address.getUserInfo() != null || address.getFragment() != null) {
      throw new IllegalArgumentException(
          "an address with a user name or a # can't be sent to; leave them out");
    }
    if (scheme.equalsIgnoreCase("http") && !insecure && !isLocal(address.getHost())) {
      throw new IllegalArgumentException(
          "http://%s would be sent to for all to read; use https, or --insecure"
              .formatted(address.getHost()));
    }
    return address;
  }

  private static URI parse(String text) {
    try {
      return new URI(text);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("%s is no address: %s".formatted(text, e.getReason()), e);
    }
  }

  private static boolean isLocal(String host) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }
}
