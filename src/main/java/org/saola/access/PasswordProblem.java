package org.saola.access;

import java.util.Locale;

/** Why a text can't be a password. */
public enum PasswordProblem {
  TOO_SHORT("has fewer than %d characters".formatted(Password.SHORTEST)),
  TOO_LONG("has more than %d characters".formatted(Password.LONGEST)),
  SAME_AS_EMAIL("is the e-mail address"),
  SOON_GUESSED("is one of those that are tried first; a sentence of some words is not");

  private final String words;

  PasswordProblem(String words) {
    this.words = words;
  }

  /** The name for messages, in lower case. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What is wrong, to follow "the password". */
  public String words() {
    return words;
  }
}
