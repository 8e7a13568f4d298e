package org.saola.redlist;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;

/**
 * The order of names in the Red List: by letters and digits alone; blanks, punctuation, accents and
 * case decide only between names that are the same without them (contract 6.9).
 */
public final class NameOrder {
  /** The order itself. */
  public static final Comparator<String> COMPARATOR =
      Comparator.comparing(NameOrder::key).thenComparing(Comparator.naturalOrder());

  private NameOrder() {}

  /** What names are compared by first; to be kept where many names are sorted. */
  public static String key(String name) {
    var decomposed =
        Normalizer.isNormalized(name, Normalizer.Form.NFD)
            ? name
            : Normalizer.normalize(name, Normalizer.Form.NFD);
    var key = new StringBuilder(decomposed.length());
    decomposed.codePoints().filter(Character::isLetterOrDigit).forEach(key::appendCodePoint);
    return key.toString().toLowerCase(Locale.ROOT);
  }
}
