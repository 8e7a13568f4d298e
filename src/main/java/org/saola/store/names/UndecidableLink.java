package org.saola.store.names;

/** A decision that can't be made; the message says why, and what would be right. */
public final class UndecidableLink extends RuntimeException {
  private static final long serialVersionUID = 1;

  UndecidableLink(String message) {
    super(message, null, false, false); // an answer, not a bug: no stack trace
  }
}
