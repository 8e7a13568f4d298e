package org.saola.language;

import org.jspecify.annotations.Nullable;

/** One text in the working languages; any of them may be missing (null) or blank. */
public record Translation(@Nullable String en, @Nullable String es, @Nullable String fr) {

  /** No text in any language. */
  public static final Translation NONE = new Translation(null, null, null);

  /** A text that is the same in every language, or known in English only. */
  public static Translation english(@Nullable String text) {
    return text == null ? NONE : new Translation(text, null, null);
  }

  /** The text exactly as recorded in {@code language}; null when there is none. */
  public @Nullable String recorded(Language language) {
    return switch (language) {
      case EN -> en;
      case ES -> es;
      case FR -> fr;
    };
  }

  /** The text in {@code language} or, where that is missing or blank, in English; may be null. */
  public @Nullable String in(Language language) {
    var text = recorded(language);
    return text == null || text.isBlank() ? en : text;
  }
}
