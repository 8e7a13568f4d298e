package org.saola.web.legal;

/** The operator's terms can't be used; the message says which file and what would be right. */
public final class UnreadableTerms extends RuntimeException {
  UnreadableTerms(String message, Exception cause) {
    super(message, cause);
  }
}
