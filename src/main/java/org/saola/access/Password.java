package org.saola.access;

import java.util.Optional;

/** What may be a password: 8 to 128 characters of any script. */
public final class Password {
  static final int SHORTEST = 8;
  static final int LONGEST = 128;

  private Password() {}

  /** What speaks against a password for the account with this address; empty if nothing does. */
  public static Optional<PasswordProblem> problem(String password, String email) {
    var characters = password.codePointCount(0, password.length());
    if (characters < SHORTEST) {
      return Optional.of(PasswordProblem.TOO_SHORT);
    }
    if (characters > LONGEST) {
      return Optional.of(PasswordProblem.TOO_LONG);
    }
    return password.strip().equalsIgnoreCase(email.strip())
        ? Optional.of(PasswordProblem.SAME_AS_EMAIL)
        : Optional.empty();
  }
}
