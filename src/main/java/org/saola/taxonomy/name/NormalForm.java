package org.saola.taxonomy.name;

import java.util.Locale;
import java.util.Set;
import org.saola.taxonomy.name.text.LatinLetters;

/**
 * The forms in which epithets are compared (contract of names, section 4); each is coarser than the
 * one before.
 */
public final class NormalForm {
  /** Shorter words are left as they are. */
  private static final int SHORTEST = 4;

  private static final int SHORTEST_STEM = 3;

  /** Longest first; of two the first that fits is cut. */
  private static final String[] ENDINGS = {
    "orum", "arum", "us", "um", "ae", "am", "is", "os", "as", "on", "i", "o", "a", "e"
  };

  private static final String[] GENITIVES = {"iorum", "iarum", "iae", "ii", "ei"};
  private static final Set<Character> ASPIRATED = Set.of('t', 'g', 'r', 'c');

  private NormalForm() {}

  /** N0: small letters without marks, hyphens and apostrophes; ligatures as two letters. */
  public static String exact(String word) {
    var small = LatinLetters.withoutMarks(word).toLowerCase(Locale.ROOT);
    if (small.indexOf('-') < 0 && small.indexOf('\'') < 0) {
      return small;
    }
    return small.replace("-", "").replace("'", "");
  }

  /** N1: of an epithet, without the endings of gender and genitive. */
  public static String stem(String epithet) {
    return stemOf(exact(epithet));
  }

  private static String stemOf(String exact) {
    if (exact.length() < SHORTEST) {
      return exact;
    }
    var word = genitive(agent(exact));
    var stem = withoutEnding(word);
    if (stem.endsWith("i")) {
      stem = stem.substring(0, stem.length() - 1);
    }
    return stem.length() >= SHORTEST_STEM ? stem : word;
  }

  /** {@code -trix} is the feminine of {@code -tor}, {@code -ra} and {@code -rum} of {@code -er}. */
  private static String agent(String word) {
    var same = word.endsWith("trix") ? word.substring(0, word.length() - 4) + "tor" : word;
    for (var ending : new String[] {"ra", "rum", "rus"}) {
      int before = same.length() - ending.length() - 1;
      if (before >= 0 && same.endsWith(ending) && "aeiou".indexOf(same.charAt(before)) < 0) {
        return same.substring(0, before + 1) + "er";
      }
    }
    return same;
  }

  private static String genitive(String word) {
    for (var ending : GENITIVES) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length()) + "i";
      }
    }
    return word;
  }

  private static String withoutEnding(String word) {
    for (var ending : ENDINGS) {
      if (word.endsWith(ending)) {
        return word.substring(0, word.length() - ending.length());
      }
    }
    return word;
  }

  /** N2: the stem with one spelling for letters that are often taken for one another. */
  public static String spelling(String epithet) {
    var stem = stem(epithet);
    return single(withoutAspiration(classes(stem)));
  }

  private static String classes(String stem) {
    var out = stem;
    for (var pair : CLASSES) {
      if (out.contains(pair[0])) {
        out = out.replace(pair[0], pair[1]);
      }
    }
    return out;
  }

  private static final String[][] CLASSES = {
    {"ae", "e"},
    {"oe", "e"},
    {"ph", "f"},
    {"y", "i"},
    {"j", "i"},
    {"k", "c"},
    {"w", "v"},
    {"qu", "c"}
  };

  private static String withoutAspiration(String word) {
    if (word.indexOf('h') < 0) {
      return word;
    }
    var out = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      char letter = word.charAt(at);
      if (letter != 'h' || at == 0 || !ASPIRATED.contains(word.charAt(at - 1))) {
        out.append(letter);
      }
    }
    return out.toString();
  }

  private static String single(String word) {
    var out = new StringBuilder(word.length());
    for (int at = 0; at < word.length(); at++) {
      if (at == 0 || word.charAt(at) != word.charAt(at - 1)) {
        out.append(word.charAt(at));
      }
    }
    return out.toString();
  }
}
