package org.saola.taxonomy.name;

import java.util.Locale;
import org.saola.taxonomy.name.text.NameText;
import org.saola.taxonomy.name.text.NotNames;

/** Takes a string apart that gives a scientific name (contract of names, sections 2 and 3). */
public final class NameParser {
  private NameParser() {}

  /**
   * The parts of a name, with or without its author; what is no name has no parts. Any string is
   * taken, none is an error.
   */
  public static ParsedName parse(String text) {
    if (text.length() > 4 * NotNames.LONGEST || text.contains("<script")) {
      return ParsedName.none(text);
    }
    var clean = NameText.clean(text);
    if (NotNames.contains(clean)) {
      return ParsedName.none(text);
    }
    boolean oneCase = isOneCase(clean);
    var words = new NameWords(oneCase ? capitalised(clean) : namedInSmall(clean));
    return new NameReader(words, oneCase).read(text);
  }

  /** The parts of an authorship that stands alone, such as {@code (L.) Mill.} */
  public static Authorship authorship(String text) {
    var clean = NameText.clean(text);
    if (clean.length() > NotNames.LONGEST) {
      return Authorship.NONE;
    }
    return new AuthorshipReader(new NameWords(clean), 0, false).read();
  }

  /** Whether all letters are capitals, or all are small. */
  private static boolean isOneCase(String text) {
    boolean small = false;
    boolean large = false;
    int letters = 0;
    for (int at = 0; at < text.length() && !(small && large); at++) {
      char letter = text.charAt(at);
      small |= Character.isLowerCase(letter);
      large |= Character.isUpperCase(letter);
      letters += Character.isLetter(letter) ? 1 : 0;
    }
    return letters > 2 && small != large;
  }

  /** Of a name in capitals with its author as usual, as in {@code FICTA MAGNA Nobody, 1900}. */
  private static String namedInSmall(String text) {
    var words = text.split(" ", -1);
    int named = 0;
    while (named < words.length && inCapitals(words[named])) {
      named++;
    }
    if (named < 2) {
      return text;
    }
    for (int i = 0; i < named; i++) {
      words[i] = i == 0 ? capitalised(words[i]) : words[i].toLowerCase(Locale.ROOT);
    }
    return String.join(" ", words);
  }

  private static boolean inCapitals(String word) {
    var plain = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    boolean marker = RankMarker.belowSpecies(plain.toLowerCase(Locale.ROOT)) != null;
    return plain.length() > 2
        && (marker || plain.equals(word))
        && plain.chars().allMatch(letter -> Character.isUpperCase(letter) || letter == '-');
  }

  private static String capitalised(String text) {
    int first = 0;
    while (first < text.length() && !Character.isLetter(text.charAt(first))) {
      first++;
    }
    var small = text.toLowerCase(Locale.ROOT);
    if (first == 0 && small.length() > 2 && small.charAt(0) == 'x' && small.charAt(1) == ' ') {
      first = 2;
    }
    return small.substring(0, first)
        + small.substring(first, first + 1).toUpperCase(Locale.ROOT)
        + small.substring(first + 1);
  }
}
