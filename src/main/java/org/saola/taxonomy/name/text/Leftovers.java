package org.saola.taxonomy.name.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What is left of a text after a name was read. */
public final class Leftovers {
  /** Signs and words that join a name with another one. */
  private static final Pattern JOINED =
      Pattern.compile("(?:[/|;&+]|(?:and|or|et|ou|y|o|e|und|oder|vs\\.?) )\\s*\\p{L}.*");

  private static final Pattern OTHER_NAME = Pattern.compile(",\\s*\\p{Lu}\\p{Ll}*\\.? \\p{Ll}.*");

  /** A mark of a rank that isn't known, and an epithet. */
  private static final Pattern MARKED = Pattern.compile("(\\p{Ll}+)\\. (\\p{Ll}{3,}).*");

  private static final Set<String> PARTS =
      Set.of("subpopulation", "subpopulations", "population", "populations", "stock", "stocks");

  private Leftovers() {}

  /**
   * Whether another name may be meant besides the one that was read, or a part of its taxon only.
   */
  public static boolean nameMore(String tail) {
    return JOINED.matcher(tail).matches()
        || OTHER_NAME.matcher(tail).matches()
        || unknownMark(tail)
        || namesPart(tail);
  }

  private static boolean unknownMark(String tail) {
    var mark = MARKED.matcher(tail);
    return mark.matches() && !remark(mark.group(1)) && !remark(mark.group(2));
  }

  private static boolean remark(String word) {
    return SensuWords.any(word) || OpenWords.any(word) || OpenWords.anySpecies(word);
  }

  private static boolean namesPart(String tail) {
    for (var word : tail.toLowerCase(Locale.ROOT).split("\\P{L}+", -1)) {
      if (PARTS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
