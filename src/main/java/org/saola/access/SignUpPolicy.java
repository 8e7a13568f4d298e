package org.saola.access;

import java.util.Optional;

/** Who gets an account by signing up. */
public enum SignUpPolicy {
  /** Everybody, at once. */
  OPEN,
  /** Everybody whom an administrator approves afterwards. */
  APPROVAL,
  /** Nobody; administrators make accounts. */
  CLOSED;

  /** How a new account stands; empty when there may be none. */
  public Optional<Standing> standing() {
    return switch (this) {
      case OPEN -> Optional.of(Standing.ACTIVE);
      case APPROVAL -> Optional.of(Standing.PENDING);
      case CLOSED -> Optional.empty();
    };
  }
}
