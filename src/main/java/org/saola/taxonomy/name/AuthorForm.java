package org.saola.taxonomy.name;

import org.saola.taxonomy.name.NameWords.Kind;
import org.saola.taxonomy.name.text.AuthorWords;
import org.saola.taxonomy.name.text.SensuWords;

/** Whether a word is the name of an author, by its form. */
final class AuthorForm {
  /** As in {@code da la van der}; more no author has. */
  private static final int MOST_PARTICLES = 4;

  private final NameWords words;
  private final boolean oneCase;

  AuthorForm(NameWords words, boolean oneCase) {
    this.words = words;
    this.oneCase = oneCase;
  }

  /** Whether an author, or the words before one, stand here. */
  boolean at(int place) {
    int next = place;
    while (isParticle(next) && next - place < MOST_PARTICLES) {
      next++;
    }
    return isAuthor(next) || (next > place && AuthorWords.nobody(words.plain(next - 1)));
  }

  boolean connects(int place) {
    var plain = words.plain(place);
    return plain.equals("ex") || AuthorWords.in(plain) || AuthorWords.and(plain);
  }

  private boolean isParticle(int place) {
    return words.is(place, Kind.WORD)
        && !words.capital(place)
        && !(oneCase && words.word(place).endsWith("."))
        && (AuthorWords.particle(words.plain(place))
            || (words.plain(place).equals("in") && words.plain(place + 1).startsWith("'")));
  }

  private boolean isAuthor(int place) {
    if (!words.is(place, Kind.WORD)
        || (words.word(place + 1).equals(":") && words.glued(place + 1))) {
      return false;
    }
    if (repeatsGenus(place)) {
      return false;
    }
    var plain = words.plain(place);
    if (SensuWords.any(plain) || hasDigit(plain) || words.word(place).equalsIgnoreCase("x")) {
      return false;
    }
    if (AuthorWords.nobody(plain) || words.capital(place)) {
      return true;
    }
    return oneCase && !connects(place) && !markerOfEpithet(place) && !isParticle(place);
  }

  /** As in {@code Ficta alba, Ficta nigra} or {@code F. nigra}: there another name begins. */
  private boolean repeatsGenus(int place) {
    if (place < 2 || !words.small(place + 1) || connects(place + 1) || isParticle(place + 1)) {
      return false;
    }
    var genus = words.word(0);
    var word = words.word(place);
    boolean cut = word.length() == 2 && word.endsWith(".") && word.charAt(0) == genus.charAt(0);
    return word.equals(genus) || (cut && words.is(place - 1, Kind.COMMA));
  }

  private boolean markerOfEpithet(int place) {
    return RankMarker.belowSpecies(words.plain(place)) != null && words.small(place + 1);
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
