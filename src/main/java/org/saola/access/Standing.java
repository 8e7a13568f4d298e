package org.saola.access;

import java.util.Locale;
import java.util.Optional;

/**
 * How an account or a token stands with the server; worsens from top to bottom, and an
 * administrator can take back each step.
 */
public enum Standing {
  ACTIVE,
  /** May ask, at the lowest rate. */
  THROTTLED,
  /** Signed up, not yet confirmed by an administrator: no token works. */
  PENDING,
  /** May not ask until further notice. */
  SUSPENDED,
  /** May not ask any more. */
  REVOKED;

  /** The name for wires and tables, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The standing of this name, in any case. */
  public static Optional<Standing> find(String code) {
    for (var standing : values()) {
      if (standing.name().equalsIgnoreCase(code)) {
        return Optional.of(standing);
      }
    }
    return Optional.empty();
  }

  /** Whether requests are answered at all. */
  public boolean mayAsk() {
    return this == ACTIVE || this == THROTTLED;
  }

  /** What holds when both do: of a token and its account. */
  public Standing worse(Standing other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
