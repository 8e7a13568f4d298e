package org.saola.taxonomy.match.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.name.Authorship;
import org.saola.taxonomy.name.Authorship.Team;
import org.saola.taxonomy.name.NormalForm;

/** How the authors of two names compare. */
public enum Agreement {
  AGREE,
  YEAR_DIFFERS,
  /** One of them isn't told. */
  UNKNOWN,
  CONFLICT;

  private static final int SURE_LETTERS = 3;

  /** Abbreviations that aren't the beginning of the surname. */
  private static final Map<String, String> SURNAMES =
      Map.of(
          "l", "linnaeus", "linn", "linnaeus", "dc", "candolle", "reichb", "rchb", "hbk", "kunth");

  public static Agreement of(Authorship one, Authorship other) {
    var first = surnames(one.combination(), one.basionym());
    var second = surnames(other.combination(), other.basionym());
    if (first.isEmpty() || second.isEmpty()) {
      return UNKNOWN;
    }
    var firstOriginal = surnames(one.basionym());
    var secondOriginal = surnames(other.basionym());
    boolean otherOriginal =
        !firstOriginal.isEmpty()
            && !secondOriginal.isEmpty()
            && !share(firstOriginal, secondOriginal);
    if (otherOriginal || !share(first, second)) {
      return CONFLICT; // who moves many species into a genus has moved others, too
    }
    return years(one.year(), other.year()) ? AGREE : YEAR_DIFFERS;
  }

  private static boolean years(@Nullable String one, @Nullable String other) {
    if (one == null || other == null || one.endsWith("?") || other.endsWith("?")) {
      return true;
    }
    return Math.abs(Integer.parseInt(one) - Integer.parseInt(other)) <= 1;
  }

  private static boolean same(String one, String other) {
    return one.startsWith(other)
        || other.startsWith(one)
        || (one.length() >= SURE_LETTERS
            && other.length() >= SURE_LETTERS
            && one.regionMatches(0, other, 0, SURE_LETTERS));
  }

  private static boolean share(List<String> one, List<String> other) {
    return one.stream().anyMatch(name -> other.stream().anyMatch(each -> same(name, each)));
  }

  private static List<String> surnames(Team... teams) {
    var names = new ArrayList<String>();
    for (var team : teams) {
      team.authors().forEach(author -> add(names, author));
      team.ex().forEach(author -> add(names, author));
    }
    return names;
  }

  /** The last word that is no initial, and doesn't say whose son it is. */
  private static void add(List<String> names, String author) {
    var words = author.toLowerCase(Locale.ROOT).split("[. ]+", -1);
    String best = "";
    for (var word : words) {
      if ((word.length() > 1 && !word.equals("fil")) || words.length == 1 || best.isEmpty()) {
        best = word;
      }
    }
    var plain = NormalForm.exact(best);
    if (!plain.isEmpty()) {
      names.add(SURNAMES.getOrDefault(plain, plain));
    }
  }
}
