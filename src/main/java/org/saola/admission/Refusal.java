package org.saola.admission;

/** Why the door stays shut. */
public enum Refusal {
  /** No token, or one that nobody knows. */
  UNKNOWN,
  /** The token is known but may not ask. */
  FORBIDDEN,
  /** Asked too fast. */
  TOO_MANY_REQUESTS,
  /** What the answer needs is away for a while. */
  UNAVAILABLE
}
