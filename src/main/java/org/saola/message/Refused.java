package org.saola.message;

/**
 * A wish of a command that can't be granted; the message says why and what to do instead. Commands
 * speak English.
 */
public final class Refused extends WordedRefusal {
  private static final long serialVersionUID = 1;

  public Refused(String message) {
    super(Message.said(message));
  }
}
