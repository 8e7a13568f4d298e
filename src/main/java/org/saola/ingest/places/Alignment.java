package org.saola.ingest.places;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Lays a list of names beside the list of their codes, which run in the same order. Names may hold
 * the comma that separates them, so that there are more parts than codes: known names are taken as
 * wholes, and what stands between two of them is shared out where there is only one way.
 */
final class Alignment {
  static final int LONGEST_NAME = 4;

  /** More ways than one; how many doesn't matter. */
  private static final int SEVERAL = 2;

  private final List<String> codes;
  private final List<String> parts;
  private final BiPredicate<String, String> isNameOf;
  private final Predicate<String> isAnyName;
  private final int[][] ways;
  private final int[][] steps;
  private final int[][] scores;

  private Alignment(
      List<String> codes,
      List<String> parts,
      BiPredicate<String, String> isNameOf,
      Predicate<String> isAnyName) {
    this.codes = codes;
    this.parts = parts;
    this.isNameOf = isNameOf;
    this.isAnyName = isAnyName;
    this.ways = new int[codes.size() + 1][parts.size() + 1];
    this.steps = new int[codes.size() + 1][parts.size() + 1];
    this.scores = new int[codes.size() + 1][parts.size() + 1];
  }

  /**
   * The name of each code; null where the lists don't fit in exactly one way.
   *
   * @param isNameOf whether a code has a name that is known
   * @param isAnyName whether a name is known to be of any code
   */
  static @Nullable List<String> of(
      List<String> codes,
      List<String> parts,
      BiPredicate<String, String> isNameOf,
      Predicate<String> isAnyName) {
    if (parts.size() < codes.size() || parts.size() > codes.size() * LONGEST_NAME) {
      return null;
    }
    return new Alignment(codes, parts, isNameOf, isAnyName).align();
  }

  private @Nullable List<String> align() {
    ways[codes.size()][parts.size()] = 1;
    for (int code = codes.size() - 1; code >= 0; code--) {
      for (int part = parts.size() - 1; part >= code; part--) {
        count(code, part);
      }
    }
    if (ways[0][0] != 1) {
      return null;
    }
    var names = new ArrayList<String>();
    int part = 0;
    for (int code = 0; code < codes.size(); code++) {
      int end = part + steps[code][part];
      names.add(PlaceList.joined(parts, part, end));
      part = end;
    }
    return names;
  }

  /** Of all ways from here on, those count that know most names. */
  private void count(int code, int part) {
    int longest = Math.min(LONGEST_NAME, parts.size() - part);
    for (int length = 1; length <= longest; length++) {
      if (ways[code + 1][part + length] > 0) {
        var name = PlaceList.joined(parts, part, part + length);
        boolean known = isNameOf.test(codes.get(code), name);
        if (known || !isAnyName.test(name)) {
          take(code, part, length, scores[code + 1][part + length] + (known ? 1 : 0));
        }
      }
    }
  }

  private void take(int code, int part, int length, int score) {
    int more = ways[code + 1][part + length];
    if (ways[code][part] == 0 || score > scores[code][part]) {
      ways[code][part] = more;
      scores[code][part] = score;
      steps[code][part] = length;
    } else if (score == scores[code][part]) {
      ways[code][part] = SEVERAL;
    }
  }
}
