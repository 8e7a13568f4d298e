package org.saola.mail;

/** How the connection to the mail server is encrypted. */
public enum MailEncryption {
  /** Not at all. */
  OFF(25),
  /** After a few words in the clear; refused when the server can't (RFC 3207). */
  STARTTLS(587),
  /** From the first byte (RFC 8314). */
  TLS(465);

  private final int usualPort;

  MailEncryption(int usualPort) {
    this.usualPort = usualPort;
  }

  /** The port that servers usually have for it. */
  public int usualPort() {
    return usualPort;
  }
}
