package org.saola.taxonomy.match.compare;

import java.text.Normalizer;
import java.util.Locale;
import org.saola.taxonomy.name.text.LatinLetters;

/** Texts as people type them when they look for something. */
public final class PlainText {
  private PlainText() {}

  /** Small letters without marks and signs, words with one blank between. */
  public static String of(String name) {
    var letters = LatinLetters.withoutMarks(name).toLowerCase(Locale.ROOT);
    var plain = Normalizer.normalize(letters, Normalizer.Form.NFKC);
    var key = new StringBuilder(plain.length());
    for (int at = 0; at < plain.length(); at++) {
      char letter = plain.charAt(at);
      if (Character.isLetterOrDigit(letter) || Character.isSurrogate(letter)) {
        key.append(letter);
      } else if (letter != '\'' && letter != '’' && !key.isEmpty() && !endsBlank(key)) {
        key.append(' ');
      }
    }
    return key.toString().strip();
  }

  private static boolean endsBlank(StringBuilder key) {
    return key.charAt(key.length() - 1) == ' ';
  }
}
