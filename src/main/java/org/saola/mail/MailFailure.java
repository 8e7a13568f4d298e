package org.saola.mail;

/** A mail was not taken by the server; the message says why in one line. */
public final class MailFailure extends Exception {
  private static final long serialVersionUID = 1;

  private final boolean lasting;

  MailFailure(String message, boolean lasting, Throwable cause) {
    super(message, cause);
    this.lasting = lasting;
  }

  /** Whether trying again is of no use. */
  public boolean lasting() {
    return lasting;
  }
}
