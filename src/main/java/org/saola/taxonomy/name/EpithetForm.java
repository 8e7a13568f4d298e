package org.saola.taxonomy.name;

import java.util.Set;
import org.saola.taxonomy.name.NameWords.Kind;
import org.saola.taxonomy.name.text.AuthorWords;
import org.saola.taxonomy.name.text.LatinEndings;
import org.saola.taxonomy.name.text.NumberWords;
import org.saola.taxonomy.name.text.OpenWords;
import org.saola.taxonomy.name.text.SensuWords;

/** Whether a word is an epithet, by its form and by what stands around it. */
final class EpithetForm {
  /** Shorter words after authors are of the authors. */
  private static final int SHORTEST_AFTER_AUTHORS = 4;

  /** A shorter word with a point is an abbreviation, a longer one the end of a sentence. */
  private static final int SHORTEST_WITH_POINT = 5;

  private static final Set<String> CONNECTING =
      Set.of("et", "ex", "in", "and", "or", "und", "oder", "vs");

  private final NameWords words;
  private final boolean oneCase;
  private final NameParts parts;

  EpithetForm(NameWords words, boolean oneCase, NameParts parts) {
    this.words = words;
    this.oneCase = oneCase;
    this.parts = parts;
  }

  /** Whether the epithet of a species stands at a place. */
  boolean at(int place) {
    if (!form(place) || runningText(place)) {
      return false;
    }
    var plain = words.plain(place);
    if (words.plain(place).equals("spec") || words.plain(place).equals("sp")) {
      return !words.word(place).endsWith(".")
          && words.capital(place + 1)
          && new AuthorshipReader(words, place + 1, oneCase).read().year() != null;
    }
    if ((OpenWords.any(plain) && !plain.equals("affinis"))
        || (words.word(place).endsWith(".") && marker(plain))) {
      return false;
    }
    return !AuthorWords.particle(plain)
        || AuthorWords.epithet(parts.genus(), plain)
        || !beforeAuthor(place);
  }

  /** Whether an epithet follows a marker of rank. */
  boolean marked(int place) {
    return form(place)
        && !OpenWords.any(words.plain(place))
        && !(AuthorWords.particle(words.plain(place)) && beforeAuthor(place));
  }

  /** Whether one more epithet follows without a marker. */
  boolean without(int place, boolean afterAuthors) {
    var plain = words.plain(place);
    if (!form(place) || runningText(place) || OpenWords.any(plain) || AuthorWords.particle(plain)) {
      return false;
    }
    if (words.word(place).endsWith(".")
        && (plain.length() < SHORTEST_WITH_POINT || !LatinEndings.epithet(plain))) {
      return false;
    }
    if (authorFollows(place, oneCase)) {
      return false;
    }
    if (oneCase) {
      return LatinEndings.epithet(plain) && !words.word(place).endsWith(".");
    }
    return !afterAuthors
        || (plain.length() >= SHORTEST_AFTER_AUTHORS
            && LatinEndings.epithet(plain)
            && (words.is(place + 1, Kind.END)
                || words.capital(place + 1)
                || words.is(place + 1, Kind.OPEN)));
  }

  /** Whether another author follows, so that the word before is one too, in small letters. */
  private boolean authorFollows(int place, boolean anyCase) {
    int next = place + 1;
    var plain = words.plain(next);
    boolean joined =
        words.is(next, Kind.AND)
            || plain.equals("ex")
            || (!words.capital(next) && (AuthorWords.in(plain) || AuthorWords.and(plain)));
    return anyCase
        ? joined || words.is(next, Kind.COMMA) || words.is(next, Kind.NUMBER)
        : joined && words.capital(next + 1);
  }

  private boolean form(int place) {
    if (words.is(place, Kind.NUMBER)) {
      return NumberWords.epithet(words.word(place)) != null;
    }
    if (!words.small(place)) {
      return false;
    }
    var plain = words.plain(place);
    return !SensuWords.concept(plain)
        && !SensuWords.breadth(plain)
        && !note(plain)
        && !(AuthorWords.nobody(plain) && words.word(place).endsWith("."))
        && !CONNECTING.contains(plain);
  }

  private boolean note(String plain) {
    boolean open = plain.equals("species") || (plain.startsWith("sp") && plain.length() < 4);
    return (SensuWords.note(plain) && !open) || plain.equals("species");
  }

  private boolean marker(String plain) {
    return RankMarker.belowSpecies(plain) != null || OpenWords.anySpecies(plain);
  }

  /** A comma between words in small letters is of a sentence. */
  private boolean runningText(int place) {
    return !oneCase
        && words.is(place + 1, Kind.COMMA)
        && words.small(place + 2)
        && !AuthorWords.particle(words.plain(place + 2))
        && !SensuWords.any(words.plain(place + 2))
        && !words.plain(place + 2).equals("in")
        && !words.plain(place + 2).equals("ex");
  }

  private boolean beforeAuthor(int place) {
    int next = place + 1;
    while (AuthorWords.particle(words.plain(next)) && !words.capital(next)) {
      next++;
    }
    return oneCase ? words.is(next, Kind.WORD) : words.capital(next);
  }
}
