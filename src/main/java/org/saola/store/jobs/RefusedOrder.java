package org.saola.store.jobs;

/** Something that can't be ordered; the message says why, and what would be right. */
public final class RefusedOrder extends RuntimeException {
  private static final long serialVersionUID = 1;

  public RefusedOrder(String message) {
    super(message, null, false, false); // an answer, not a bug: no stack trace
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
