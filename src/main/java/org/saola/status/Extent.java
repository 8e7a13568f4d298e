package org.saola.status;

import java.util.Locale;

/** How much of a topic an import has. */
public enum Extent {
  /** All that the source has: what is missing does not exist. */
  WHOLE,
  /** Some of it: what is missing may exist. */
  PART,
  /** Nothing: the files have no place for it, or it was not asked for. */
  NONE,
  /** Nobody wrote down how much. */
  UNKNOWN;

  /** As answers and the database write it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of two imports laid over each other. */
  Extent with(Extent other) {
    if (this == other) {
      return this;
    }
    return this == UNKNOWN || other == UNKNOWN ? UNKNOWN : PART;
  }
}
