package org.saola.taxonomy.match;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saola.taxonomy.match.compare.EditDistance;

/** Names of a source within two edits of another one. */
final class FuzzySearch {
  static final int MOST_EDITS = 2;

  /** Two edits are looked for only where both words are at least so long. */
  private static final int LONG_WORD = 7;

  private static final int MEDIUM_WORD = 5;

  /** What scanners take for one another, and writers for a joining vowel; each costs one edit. */
  private static final String[][] CONFUSED = {
    {"0", "o"},
    {"1", "l"},
    {"1", "i"},
    {"5", "s"},
    {"rn", "m"},
    {"m", "rn"},
    {"cl", "d"},
    {"d", "cl"},
    {"ii", "n"},
    {"n", "ii"},
    {"ii", "u"},
    {"u", "ii"},
    {"vv", "w"},
    {"w", "vv"},
    {"ri", "n"},
    {"n", "ri"},
    {"c", "e"},
    {"li", "h"},
    {"h", "li"},
    {"in", "m"},
    {"m", "in"},
    {"ae", "i"},
    {"i", "ae"}
  };

  private final NameSource source;

  FuzzySearch(NameSource source) {
    this.source = source;
  }

  /** The least distance of each name that is near enough. */
  Map<KnownName, Integer> near(String genus, List<String> epithets) {
    var found = new HashMap<KnownName, Integer>();
    var joined = String.join(" ", epithets);
    int most =
        genus.length() >= LONG_WORD && epithets.getLast().length() >= LONG_WORD ? MOST_EDITS : 1;
    // one edit in each of two words that aren't short
    int both =
        genus.length() >= MEDIUM_WORD && epithets.getLast().length() >= MEDIUM_WORD
            ? MOST_EDITS
            : most;
    for (var near : source.generaNear(genus)) {
      int spent = near.equals(genus) ? 0 : 1;
      scan(source.ofGenus(near), joined, spent, spent == 0 ? most : both, found);
    }
    for (var name : source.withEpithets(joined)) {
      int distance = EditDistance.of(genus, name.genus(), most);
      if (distance <= most && sameBeginning(genus, name.genus(), distance)) {
        found.merge(name, distance, Math::min);
      }
    }
    return found;
  }

  private static void scan(
      List<KnownName> names, String joined, int spent, int most, Map<KnownName, Integer> found) {
    int letters = EditDistance.letters(joined);
    for (var name : names) {
      var other = name.joined();
      if (other.isEmpty() || EditDistance.farther(letters, name.letters(), most - spent)) {
        continue;
      }
      int distance = spent + EditDistance.of(joined, other, most - spent);
      if (distance <= most && sameBeginning(joined, other, distance - spent)) {
        found.merge(name, distance, Math::min);
      }
    }
  }

  /** With two edits in one word its first letter must be right. */
  private static boolean sameBeginning(String one, String other, int edits) {
    return edits < MOST_EDITS || one.charAt(0) == other.charAt(0);
  }

  /** Names of the source that a scanner may have made this one of, in one place. */
  Set<KnownName> scanned(String key) {
    var found = new LinkedHashSet<KnownName>();
    for (var pair : CONFUSED) {
      for (int at = key.indexOf(pair[0]); at >= 0; at = key.indexOf(pair[0], at + 1)) {
        var mended = key.substring(0, at) + pair[1] + key.substring(at + pair[0].length());
        found.addAll(source.exact(List.of(mended)));
      }
    }
    return found;
  }
}
