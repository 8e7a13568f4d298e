package org.saola.access.limit;

/** The place where several processes count together can't be asked now; the message says why. */
public final class LimiterUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LimiterUnavailable(String message, Throwable cause) {
    super(message, cause);
  }
}
