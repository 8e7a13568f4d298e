package org.saola.taxonomy.name.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers at the beginning of epithets, which the codes have written as words. */
public final class NumberWords {
  private static final Map<Integer, String> WORDS =
      Map.ofEntries(
          Map.entry(1, "uni"),
          Map.entry(2, "bi"),
          Map.entry(3, "tri"),
          Map.entry(4, "quadri"),
          Map.entry(5, "quinque"),
          Map.entry(6, "sex"),
          Map.entry(7, "septem"),
          Map.entry(8, "octo"),
          Map.entry(9, "novem"),
          Map.entry(10, "decem"),
          Map.entry(11, "undecim"),
          Map.entry(12, "duodecim"),
          Map.entry(13, "tredecim"),
          Map.entry(14, "quatuordecim"),
          Map.entry(15, "quindecim"),
          Map.entry(16, "sedecim"),
          Map.entry(17, "septendecim"),
          Map.entry(18, "octodecim"),
          Map.entry(19, "novemdecim"),
          Map.entry(20, "viginti"),
          Map.entry(30, "triginta"),
          Map.entry(40, "quadraginta"));

  private static final String[] ONES = {
    "", "uno", "duo", "tre", "quatuor", "quinque", "sex", "septem", "octo", "novem"
  };

  private NumberWords() {}

  /** {@code 10-punctata} as {@code decempunctata}; null for what is no such epithet. */
  public static @Nullable String epithet(String word) {
    int digits = 0;
    while (digits < word.length() && Character.isDigit(word.charAt(digits))) {
      digits++;
    }
    int rest = digits;
    while (rest < word.length() && (word.charAt(rest) == '-' || word.charAt(rest) == '.')) {
      rest++;
    }
    if (digits == 0 || digits > 2 || word.length() - rest < 3 || !small(word, rest)) {
      return null;
    }
    var number = word(Integer.parseInt(word.substring(0, digits)));
    return number == null ? null : number + word.substring(rest);
  }

  private static boolean small(String word, int from) {
    for (int at = from; at < word.length(); at++) {
      if (!Character.isLowerCase(word.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable String word(int number) {
    var own = WORDS.get(number);
    var tens = WORDS.get(number / 10 * 10);
    return own != null || tens == null || number > 49 ? own : tens + ONES[number % 10];
  }
}
