package org.saola.api.speciesplus1.document;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which records of the legislation a client asks for (contract 1.5). */
public enum Scope {
  CURRENT,
  HISTORIC,
  ALL;

  /** Blanks and case don't matter; what isn't known means current. */
  public static Scope of(@Nullable String value) {
    return switch (value == null ? "" : value.strip().toLowerCase(Locale.ROOT)) {
      case "historic" -> HISTORIC;
      case "all" -> ALL;
      default -> CURRENT;
    };
  }

  boolean includes(boolean current) {
    return this == ALL || current == (this == CURRENT);
  }
}
