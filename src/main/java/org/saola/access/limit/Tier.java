package org.saola.access.limit;

/** Kinds of clients, each with a rate of its own. */
public enum Tier {
  /** One account, with all its tokens. */
  ACCOUNT,
  /** The same, when an administrator slowed it or one of its tokens down. */
  THROTTLED_ACCOUNT,
  /** One address that asks an API without a token. */
  ANONYMOUS,
  /** One address that reads pages. */
  PAGES
}
