package org.saola.changes;

import java.util.Locale;

/** What users call the constants of this package: their names in lower case. */
final class Codes {
  private Codes() {}

  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
