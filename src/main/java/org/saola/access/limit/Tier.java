package org.saola.access.limit;

/** Kinds of clients, each with a rate of its own. */
public enum Tier {
  /** One token. */
  TOKEN,
  /** One token that an administrator slowed down. */
  THROTTLED_TOKEN,
  /** One address that asks an API without a token. */
  ANONYMOUS,
  /** One address that reads pages. */
  PAGES
}
