package org.saola.taxonomy.name;

import java.util.Locale;
import org.saola.taxonomy.name.NameWords.Kind;
import org.saola.taxonomy.name.text.AuthorWords;
import org.saola.taxonomy.name.text.LatinEndings;
import org.saola.taxonomy.name.text.SensuWords;
import org.saola.taxonomy.name.text.Years;

/** Reads the authors and the year that stand after a name. */
final class AuthorshipReader {
  private final NameWords words;
  private final boolean oneCase;
  private final StringBuilder text = new StringBuilder();
  private final TeamBuilder basionym = new TeamBuilder();
  private final TeamBuilder combination = new TeamBuilder();
  private TeamBuilder team = combination;
  private final AuthorForm authors;
  private int at;
  private int depth;
  private boolean any;
  private boolean mended;

  /**
   * A reader at the first word after a name.
   *
   * @param oneCase whether capitals tell nothing
   */
  AuthorshipReader(NameWords words, int from, boolean oneCase) {
    this.words = words;
    this.at = from;
    this.oneCase = oneCase;
    this.authors = new AuthorForm(words, oneCase);
  }

  /** The authorship; {@link #end} is then the place of the first word that isn't of it. */
  Authorship read() {
    int begin = at;
    while (step()) {}
    if (at == begin || !any) {
      at = begin;
      return Authorship.NONE;
    }
    if (depth > 0) {
      text.append(')');
      mended = true;
    }
    if (combination.isEmpty() && !basionym.isEmpty()) {
      var year = combination.build().year();
      if (year != null) {
        basionym.year(year);
      }
      return new Authorship(text.toString(), Authorship.Team.NONE, basionym.build());
    }
    return new Authorship(text.toString(), combination.build(), basionym.build());
  }

  int end() {
    return at;
  }

  boolean mended() {
    return mended;
  }

  private boolean step() {
    return switch (words.kind(at)) {
      case OPEN -> open();
      case CLOSE -> any && close();
      case SQUARE_OPEN -> squareYear();
      case COMMA -> continues(at + 1) && (any ? separator() : skip());
      case AND -> any && authors.at(at + 1) && separator();
      case NUMBER -> year();
      case QUOTED -> any && otherYear();
      case WORD -> word();
      default -> false;
    };
  }

  private boolean open() {
    int inside = at + 1;
    while (words.is(inside, Kind.OPEN)) {
      inside++;
    }
    boolean year = words.is(inside, Kind.NUMBER) && Years.of(words.word(inside)) != null;
    if (!authors.at(inside) && !(year && any)) {
      return false;
    }
    if (year) {
      take(words.word(at), false);
      depth++;
      return true;
    }
    if (any && depth == 0) {
      return false; // a remark such as (Smith) after the authors
    }
    if (depth == 0) {
      take(words.word(at), false);
      team = basionym;
    } else {
      at++;
    }
    depth++;
    return true;
  }

  private boolean close() {
    if (depth == 0) {
      // the bracket that should have opened was left out
      text.insert(0, '(');
      mended = true;
      moveToBasionym();
    }
    depth = Math.max(0, depth - 1);
    if (depth == 0) {
      take(")", true);
      team.next();
      team = combination;
    } else {
      at++;
    }
    return true;
  }

  private void moveToBasionym() {
    var read = combination.build();
    read.authors()
        .forEach(name -> {
          basionym.add(name);
          basionym.next();
        });
    combination.clear();
    if (read.year() != null) {
      basionym.year(read.year());
    }
  }

  private boolean squareYear() {
    var year = Years.of(words.word(at + 1));
    if (year == null || !words.is(at + 2, Kind.SQUARE_CLOSE)) {
      return false;
    }
    text.append(any ? " [" : "[").append(year).append(']');
    at += 3;
    any = true;
    team.year(year);
    return true;
  }

  /** A comma between a name and its authors. */
  private boolean skip() {
    at++;
    return true;
  }

  /** A year in quotation marks is the one printed on the work, beside the true one. */
  private boolean otherYear() {
    if (!Character.isDigit(words.word(at).charAt(1))) {
      return false;
    }
    at++;
    return true;
  }

  private boolean separator() {
    team.next();
    take(words.word(at), words.is(at, Kind.COMMA));
    return true;
  }

  private boolean year() {
    var year = Years.of(words.word(at));
    if (year == null) {
      return false;
    }
    take(year, false);
    any = true;
    team.year(year);
    if (depth > 0 && authors.at(at) && !words.is(at, Kind.CLOSE)) {
      text.append(')'); // the bracket that should have closed was left out
      depth = 0;
      mended = true;
      team = combination;
    }
    return true;
  }

  private boolean word() {
    var plain = words.plain(at);
    if (any && plain.equals("ex") && authors.at(at + 1)) {
      take(words.word(at), false);
      team.ex();
      return true;
    }
    if (any
        && AuthorWords.in(plain)
        && !words.capital(at)
        && authors.at(at + 1)
        && !words.plain(at + 1).startsWith("'")) {
      take(words.word(at), false);
      team.in();
      return true;
    }
    if (any && AuthorWords.and(plain) && !words.capital(at) && authors.at(at + 1)) {
      take(words.word(at), false);
      team.next();
      return true;
    }
    if (any && AuthorWords.son(plain) && sonHere()) {
      return name();
    }
    if (hortExBegins(plain) || authors.at(at)) {
      return name();
    }
    return false;
  }

  /** Between epithets {@code f.} is a form. */
  private boolean sonHere() {
    return words.capital(at) ? !oneCase && words.plain(at).equals("f") : !epithetFollows();
  }

  private boolean epithetFollows() {
    int next = at + 1;
    return RankMarker.belowSpecies(words.plain(at)) != null
        && words.small(next)
        && !(oneCase && !LatinEndings.epithet(words.word(next)))
        && !AuthorWords.particle(words.plain(next))
        && !SensuWords.any(words.plain(next))
        && !words.plain(next).equals("ex")
        && !AuthorWords.and(words.plain(next))
        && !AuthorWords.in(words.plain(next));
  }

  private boolean hortExBegins(String plain) {
    return plain.equals("hort") && words.plain(at + 1).equals("ex") && authors.at(at + 2);
  }

  private boolean name() {
    var word =
        oneCase && !AuthorWords.particle(words.plain(at)) && !AuthorWords.son(words.plain(at))
            ? capitalised(words.word(at))
            : words.word(at);
    take(word, false);
    team.add(word);
    any = true;
    return true;
  }

  private boolean continues(int place) {
    return authors.at(place)
        || (words.is(place, Kind.NUMBER) && Years.of(words.word(place)) != null)
        || (words.is(place, Kind.AND) && authors.at(place + 1))
        || (words.is(place, Kind.OPEN) && words.is(place + 1, Kind.NUMBER))
        || (words.is(place, Kind.SQUARE_OPEN) && words.is(place + 1, Kind.NUMBER))
        || (authors.connects(place) && authors.at(place + 1));
  }

  /** Takes a word into the text, glued to what is before it or as it stood. */
  private void take(String word, boolean glue) {
    boolean blank = !glue && !text.isEmpty() && text.charAt(text.length() - 1) != '(';
    if (blank) {
      text.append(' ');
    }
    text.append(word);
    at++;
  }

  private static String capitalised(String word) {
    var out = new StringBuilder(word.length());
    boolean begins = true;
    for (int i = 0; i < word.length(); i++) {
      var letter = word.substring(i, i + 1);
      out.append(begins ? letter.toUpperCase(Locale.ROOT) : letter);
      begins = letter.equals(".") || letter.equals("-");
    }
    return out.toString();
  }
}
