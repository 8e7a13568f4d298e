package org.saola.store.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saola.taxonomy.name.text.LatinLetters;

/** The words of a text in the form in which they are compared. */
public final class TextWords {
  private static final int LONGEST = 60;

  private TextWords() {}

  /** A word with its place in the text. */
  interface Sink {
    void take(String word, int from, int to);
  }

  /** The distinct words of what somebody looks for, in their order. */
  public static List<String> asked(String text) {
    var words = new ArrayList<String>();
    forEach(text, (word, _, _) -> words.add(word));
    return words.stream().distinct().toList();
  }

  static void forEach(String text, Sink sink) {
    int from = -1;
    for (int at = 0; at <= text.length(); at++) {
      boolean within = at < text.length() && within(text, at, from >= 0);
      if (within && from < 0) {
        from = at;
      } else if (!within && from >= 0) {
        hand(text, from, at, sink);
        from = -1;
      }
    }
  }

  private static boolean within(String text, int at, boolean begun) {
    char letter = text.charAt(at);
    if (letter < 128) {
      return Character.isLetterOrDigit(letter);
    }
    return Character.isLetterOrDigit(letter)
        || Character.isSurrogate(letter)
        || (begun && Character.getType(letter) == Character.NON_SPACING_MARK);
  }

  private static void hand(String text, int from, int to, Sink sink) {
    if (to - from > LONGEST) {
      return; // no word of any language, and it would be in the index for ever
    }
    var word = LatinLetters.withoutMarks(text.substring(from, to)).toLowerCase(Locale.ROOT);
    if (!word.isEmpty()) {
      sink.take(singular(word), from, to);
    }
  }

  /** Plurals are the same words, in English as in Spanish and French, where that is certain. */
  private static String singular(String word) {
    int length = word.length();
    if (length < 4 || word.charAt(length - 1) != 's') {
      return word;
    }
    char before = word.charAt(length - 2);
    if (before == 's' || before == 'u' || before == 'i') {
      return word; // grass, Pinus, iris
    }
    if (word.endsWith("ies") && length > 4) {
      return word.substring(0, length - 3) + "y";
    }
    boolean hissing =
        word.endsWith("ches")
            || word.endsWith("shes")
            || word.endsWith("xes")
            || word.endsWith("sses");
    return word.substring(0, hissing ? length - 2 : length - 1);
  }
}
