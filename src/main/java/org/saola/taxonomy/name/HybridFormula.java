package org.saola.taxonomy.name;

import java.util.ArrayList;
import java.util.List;
import org.saola.taxonomy.name.NameWords.Kind;

/** The parents that a formula of a hybrid tells. */
final class HybridFormula {
  private HybridFormula() {}

  /**
   * Canonical names of the parents that are told.
   *
   * @param genus of the first, which later ones abbreviate or leave out
   */
  static List<String> parents(NameWords words, String genus) {
    var parents = new ArrayList<String>();
    int from = 0;
    for (int at = 1; at <= words.count(); at++) {
      if (at == words.count() || isCross(words, at)) {
        add(parents, words.between(from, at), genus);
        from = at + 1;
      }
    }
    return List.copyOf(parents);
  }

  private static boolean isCross(NameWords words, int at) {
    return words.is(at, Kind.TIMES) || words.word(at).equalsIgnoreCase("x");
  }

  private static void add(List<String> parents, String text, String genus) {
    var parsed = NameParser.parse(completed(text, genus));
    if (parsed.isName() && !parsed.canonical().isEmpty()) {
      parents.add(parsed.canonical());
    }
  }

  private static String completed(String text, String genus) {
    if (text.isEmpty()) {
      return text;
    }
    if (Character.isLowerCase(text.charAt(0))) {
      return genus + " " + text;
    }
    int point = text.indexOf('.');
    boolean abbreviated = point > 0 && point <= 2 && genus.startsWith(text.substring(0, point));
    return abbreviated ? genus + text.substring(point + 1) : text;
  }
}
