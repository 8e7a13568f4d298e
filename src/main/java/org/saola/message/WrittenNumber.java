package org.saola.message;

import org.saola.language.Language;

/** A number of things, as people write it: with thousands parted as their language does. */
public record WrittenNumber(long value) {
  /** 1,000, in Spanish 1000 and 10 000, in French 1 000. */
  public String in(Language language) {
    var digits = Long.toString(Math.abs(value));
    if (language == Language.ES && digits.length() < 5) {
      return Long.toString(value);
    }
    var parted = new StringBuilder(digits);
    for (int at = digits.length() - 3; at > 0; at -= 3) {
      parted.insert(at, separator(language));
    }
    return value < 0 ? "−" + parted : parted.toString();
  }

  private static char separator(Language language) {
    return switch (language) {
      case EN -> ',';
      case ES -> '\u00a0';
      case FR -> '\u202f';
    };
  }
}
