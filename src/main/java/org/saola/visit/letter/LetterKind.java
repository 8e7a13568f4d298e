package org.saola.visit.letter;

/** What a letter is about. */
public enum LetterKind {
  /** Leads to an account, or says that there is one. */
  SIGN_UP(3, true),
  /** Leads to a new password. */
  NEW_PASSWORD(3, true),
  /** Leads an account to the address that it is sent to. */
  NEW_ADDRESS(3, true),
  /** Tells the holder at the old address that the account gets, or has, another. */
  OLD_ADDRESS(6, false),
  /** Tells an administrator that somebody waits. */
  WAITING(10, false),
  /** Tells a holder what an administrator decided. */
  DECISION(10, false);

  private final int most;
  private final boolean ofStrangers;

  LetterKind(int most, boolean ofStrangers) {
    this.most = most;
    this.ofStrangers = ofStrangers;
  }

  /** How many one address gets at once after a rest; twice as many in a day. */
  int most() {
    return most;
  }

  /** Whether anybody can have it sent to any address. */
  boolean ofStrangers() {
    return ofStrangers;
  }
}
