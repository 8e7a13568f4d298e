package org.saola.taxonomy.search;

import java.util.Arrays;
import java.util.List;

/** The words of names as {@link org.saola.taxonomy.match.compare.PlainText} makes them. */
final class KeyWords {
  private KeyWords() {}

  /** The words of a text, of which none is empty but that of an empty text. */
  static List<String> of(String key) {
    return List.of(key.split(" ", -1));
  }

  /** Whether a name has all words, as {@link NameTexts#having} finds it. */
  static boolean areIn(SearchName name, List<String> asked) {
    for (var word : asked) {
      if (!isIn(name.key(), word)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isIn(String key, String word) {
    for (int at = 0; at >= 0; at = next(key, at)) {
      if (key.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name has all words, as {@link NameTexts#havingNear} finds it. */
  static boolean areNear(SearchName name, List<String> asked) {
    var own = name.key().split(" ", -1);
    return asked.stream()
        .allMatch(word ->
            Arrays.stream(own)
                .anyMatch(each -> each.startsWith(word) || NearWords.begins(each, word)));
  }

  /** The place of the next word; -1 for none. */
  static int next(String key, int from) {
    int blank = key.indexOf(' ', from);
    return blank < 0 ? -1 : blank + 1;
  }
}
