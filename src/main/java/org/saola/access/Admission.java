package org.saola.access;

/** What comes of asking for entry with a token. */
public enum Admission {
  ADMITTED,
  /** There is no such token, or none was shown. */
  UNKNOWN,
  /** The token is known, but does not open this door. */
  FORBIDDEN
}
