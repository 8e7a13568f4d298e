package org.saola.taxonomy.name.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The ways in which one name is written with characters that look alike: {@code ×} and {@code x},
 * letters with their marks in one character or in two, blanks of every kind, underscores.
 */
public final class Spellings {
  private static final Pattern CROSS = Pattern.compile("(?<=^| )(?:×\\s*|[xX] )(?=\\p{L})");
  private static final List<String> CROSSES = List.of("×", "× ", "x ", "X ");

  private Spellings() {}

  /** The other spellings of a text, most usual first; none for most names. */
  public static List<String> of(String text) {
    var clean = NameText.clean(text);
    var found = new LinkedHashSet<String>();
    found.add(clean);
    var cross = CROSS.matcher(clean);
    if (cross.find()) {
      CROSSES.forEach(sign -> found.add(cross.replaceAll(sign)));
    }
    if (clean.indexOf('\'') >= 0) {
      found.add(clean.replace('\'', '’'));
    }
    var all = new LinkedHashSet<>(found);
    found.forEach(each -> all.add(Normalizer.normalize(each, Form.NFD)));
    all.remove(text);
    return new ArrayList<>(all);
  }

  /**
   * What is found for a text as it is, or else for the first other spelling that finds anything.
   *
   * @param nothing tells that nothing was found
   */
  public static <T> T find(String text, Function<String, T> search, Predicate<T> nothing) {
    var exact = search.apply(text);
    if (!nothing.test(exact)) {
      return exact;
    }
    for (var spelling : of(text)) {
      var found = search.apply(spelling);
      if (!nothing.test(found)) {
        return found;
      }
    }
    return exact;
  }
}
