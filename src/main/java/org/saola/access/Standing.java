package org.saola.access;

import java.util.Locale;

/**
 * How an account or a token stands with the server; worsens from top to bottom, and an
 * administrator can take back each step.
 */
public enum Standing {
  /** Signed up, not yet confirmed by an administrator: no token works. */
  PENDING,
  ACTIVE,
  /** May ask, at the lowest rate. */
  THROTTLED,
  /** May not ask until further notice. */
  SUSPENDED,
  /** May not ask any more. */
  REVOKED;

  /** The name for wires and tables, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether requests are answered at all. */
  public boolean mayAsk() {
    return this == ACTIVE || this == THROTTLED;
  }
}
