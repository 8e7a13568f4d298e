package org.saola.mail;

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

  /** What the server asks for. */
  public record Credentials(String user, String password) {

    /** Does not tell the password. */
    @Override
    public String toString() {
      return user;
    }
  }
}
