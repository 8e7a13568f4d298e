package org.saola.taxonomy.name;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.name.NameWords.Kind;
import org.saola.taxonomy.name.text.NumberWords;
import org.saola.taxonomy.name.text.OpenWords;
import org.saola.taxonomy.name.text.SensuWords;

/** Reads the epithets of a species and of what is below it, each with its authors. */
abstract class EpithetReader extends WordReader {
  private static final Set<String> SPECIAL = Set.of("sp", "spec", "specialis");

  EpithetReader(NameWords words, boolean oneCase) {
    super(words, oneCase);
  }

  /** Whether a parent follows the sign of hybrids. */
  final boolean isFormula(int place) {
    return words.is(place, Kind.QUERY)
        || (words.capital(place) && GenusWord.possible(words.word(place)))
        || (parts.hasEpithet() && (epithetAt(place) || words.is(place, Kind.END)));
  }

  final void epithet(@Nullable RankMarker marker) {
    var word = words.word(at);
    var number = words.is(at, Kind.NUMBER) ? NumberWords.epithet(word) : null;
    if (word.endsWith(".")) {
      word = word.substring(0, word.length() - 1);
    }
    parts.epithet(number == null ? word : number, marker);
    authorship = Authorship.NONE;
    at++;
  }

  /** Reads what follows the epithet of the species; whether it turns out to be a formula. */
  final boolean readBelowSpecies() {
    while (true) {
      if (cross(at) > 0 && isFormula(at + 1)) {
        return true;
      }
      if (!belowSpecies() && !readAuthorship()) {
        return false;
      }
    }
  }

  private boolean belowSpecies() {
    var plain = words.plain(at);
    var marker = words.is(at, Kind.WORD) ? RankMarker.belowSpecies(plain) : null;
    if (marker != null && !words.capital(at)) {
      return marked(marker);
    }
    if (words.is(at, Kind.QUERY)) {
      qualifier = Qualifier.COMPARISON;
      at++;
      return !words.is(at, Kind.QUERY);
    }
    if (words.is(at, Kind.WORD) && OpenWords.any(plain) && !words.capital(at)) {
      return openBelow(plain);
    }
    if (isNew(at) && (OpenWords.any(words.plain(at + 1)) || unnamed(at + 1))) {
      qualifier = Qualifier.APPROXIMATION;
      return false;
    }
    boolean bare = qualifier != Qualifier.COMPARISON && parts.mayHaveMore();
    if (bare && epithets.without(at, !authorship.isEmpty())) {
      epithet(null);
      return true;
    }
    return false;
  }

  /** Whether something is said to be new, as in {@code subsp. nov.} */
  private boolean isNew(int place) {
    return words.plain(place).equals("n") || words.plain(place).equals("nov");
  }

  /** Whether a rank below species is told, and no epithet. */
  private boolean unnamed(int place) {
    return RankMarker.belowSpecies(words.plain(place)) != null && !epithets.marked(place + 1);
  }

  private boolean openBelow(String plain) {
    if (OpenWords.comparison(plain)) {
      qualifier = Qualifier.COMPARISON;
      if (epithetAt(at + 1)) {
        at++;
        epithet(null);
        return true;
      }
    } else if (!SensuWords.concept(words.plain(at + 1)) && !plain.equals("gen")) {
      qualifier = Qualifier.APPROXIMATION;
    }
    return false;
  }

  private boolean marked(RankMarker marker) {
    int next = at + 1;
    if (marker.rank() == NameRank.FORM && SPECIAL.contains(words.plain(next))) {
      return special(next + 1);
    }
    if (isNew(next) || RankMarker.greek(words.plain(next))) {
      next++;
    }
    int cross = cross(next);
    next += cross;
    if (OpenWords.comparison(words.plain(next))) {
      qualifier = Qualifier.COMPARISON;
      next++;
    }
    if (epithets.marked(next)) {
      at = next;
      epithet(cross > 0 ? new RankMarker(marker.rank(), "notho" + marker.written(), true) : marker);
      return true;
    }
    if (isNew(at + 1) || OpenWords.any(words.plain(at + 1))) {
      qualifier = Qualifier.APPROXIMATION; // of a part that has no name yet
      return false;
    }
    if (words.is(at + 1, Kind.END) && !words.plain(at).equals("f")) {
      warnings.add(Warning.MENDED);
      at++;
    }
    return false;
  }

  /** A form by its host, as of fungi: {@code f. sp.} */
  private boolean special(int place) {
    if (!epithets.marked(place)) {
      return false;
    }
    at = place;
    epithet(new RankMarker(NameRank.INFRASPECIFIC, "f. sp.", false));
    return true;
  }
}
