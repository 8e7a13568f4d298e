package org.saola.taxonomy.name;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether a word can be a genus, or another taxon with a name of one word. */
final class GenusWord {
  /** More parts no genus has. */
  private static final int MOST_PARTS = 3;

  private GenusWord() {}

  /** A genus as it should be written; null for what can't be one. */
  static @Nullable String of(String word) {
    var out = new StringBuilder(word.length());
    int hyphens = 0;
    boolean small = false;
    boolean allLarge = word.equals(word.toUpperCase(Locale.ROOT)) && word.length() > 2;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      boolean begins = i == 0 || word.charAt(i - 1) == '-';
      if (letter == '-') {
        hyphens++;
      } else if (!Character.isLetter(letter)
          && Character.getType(letter) != Character.NON_SPACING_MARK) {
        return null;
      } else if (Character.isUpperCase(letter) && !begins && !allLarge) {
        return null;
      }
      small |= Character.isLowerCase(letter);
      out.append(i == 0 ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
    }
    boolean whole = word.charAt(word.length() - 1) != '-' && word.length() > 1;
    return whole && hyphens < MOST_PARTS && (small || allLarge) ? out.toString() : null;
  }

  /** Whether it is one, in full or abbreviated. */
  static boolean possible(String word) {
    boolean abbreviated = word.length() > 1 && word.length() < 4 && word.endsWith(".");
    return abbreviated || of(word) != null;
  }
}
