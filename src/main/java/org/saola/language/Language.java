package org.saola.language;

import java.util.Locale;
import java.util.Optional;

/** The working languages of CITES, in the order in which texts are kept. */
public enum Language {
  EN,
  ES,
  FR;

  /** The ISO 639-1 code in lower case, as URLs and file names use it. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The language with this ISO 639-1 code, in any case; empty for every other text. */
  public static Optional<Language> find(String code) {
    for (var language : values()) {
      if (language.name().equalsIgnoreCase(code)) {
        return Optional.of(language);
      }
    }
    return Optional.empty();
  }
}
