package org.saola.mail;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * The mail server, and who we are to it.
 *
 * @param port 1 to 65535
 * @param credentials null when the server takes mail without
 * @param from the address that mails come from
 */
public record MailSettings(
    String host,
    int port,
    MailEncryption encryption,
    @Nullable Credentials credentials,
    String from) {
  /** Whether the password would cross a network for all to read. */
  public boolean exposesPassword() {
    return credentials != null && encryption == MailEncryption.OFF && !isThisMachine();
  }

  private boolean isThisMachine() {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException _) {
      return false;
    }
  }

  /** What the server asks for. */
  public record Credentials(String user, String password) {

    /** Does not tell the password. */
    @Override
    public String toString() {
      return user;
    }
  }
}
