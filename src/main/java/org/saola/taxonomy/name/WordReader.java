package org.saola.taxonomy.name;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.name.NameWords.Kind;
import org.saola.taxonomy.name.text.SensuWords;

/** How far a name was read, and what any part of the grammar asks of the next words. */
abstract class WordReader {
  final NameWords words;
  final boolean oneCase;
  final NameParts parts = new NameParts();
  final Set<Warning> warnings = EnumSet.noneOf(Warning.class);
  final EpithetForm epithets;
  int at;
  @Nullable Qualifier qualifier;
  @Nullable String sensu;
  Authorship authorship = Authorship.NONE;

  /**
   * A reader of a clean text.
   *
   * @param oneCase whether capitals tell nothing
   */
  WordReader(NameWords words, boolean oneCase) {
    this.words = words;
    this.oneCase = oneCase;
    this.epithets = new EpithetForm(words, oneCase, parts);
    if (oneCase) {
      warnings.add(Warning.ONE_CASE);
    }
  }

  /** How many words the sign of hybrids takes here; 0 for none. */
  final int cross(int place) {
    return words.is(place, Kind.TIMES) || isX(place) ? 1 : 0;
  }

  private boolean isX(int place) {
    return words.word(place).equalsIgnoreCase("x") && words.is(place, Kind.WORD);
  }

  final boolean epithetAt(int place) {
    return epithets.at(place);
  }

  final boolean readAuthorship() {
    breadth();
    if (!authorship.isEmpty() || words.is(at, Kind.END)) {
      return false;
    }
    var reader = new AuthorshipReader(words, at, oneCase);
    authorship = reader.read();
    boolean read = reader.end() > at;
    at = reader.end();
    if (reader.mended()) {
      warnings.add(Warning.MENDED);
    }
    breadth();
    return read;
  }

  /** {@code s.l.} and the like may stand before and after the authors. */
  private void breadth() {
    var plain = words.plain(at);
    if (SensuWords.breadth(plain)) {
      sensu = words.word(at);
      at++;
    } else if (plain.equals("s") && SensuWords.breadth("s." + words.plain(at + 1))) {
      sensu = words.word(at) + " " + words.word(at + 1);
      at += 2;
    }
  }
}
