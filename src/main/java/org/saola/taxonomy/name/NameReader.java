package org.saola.taxonomy.name;

import org.saola.taxonomy.name.NameWords.Kind;
import org.saola.taxonomy.name.text.LatinEndings;
import org.saola.taxonomy.name.text.OpenWords;
import org.saola.taxonomy.name.text.SensuWords;

/** Reads one name, word by word. */
final class NameReader extends EpithetReader {
  /**
   * A reader of a clean text.
   *
   * @param oneCase whether capitals tell nothing
   */
  NameReader(NameWords words, boolean oneCase) {
    super(words, oneCase);
  }

  ParsedName read(String input) {
    doubt();
    if (crossBeforeGenus()) {
      parts.hybridGenus();
    }
    if (!genus()) {
      return ParsedName.none(input);
    }
    readSubgenus();
    readGenusAuthors();
    if (qualifier != Qualifier.APPROXIMATION && !openWord()) {
      int cross = cross(at);
      if (cross > 0) {
        if (isFormula(at + cross)) {
          return formula(input);
        }
        if (!epithetAt(at + cross)) {
          return ParsedName.none(input);
        }
        at += cross;
        parts.hybridSpecies();
      }
      if (epithetAt(at)) {
        epithet(null);
        if (readBelowSpecies()) {
          return formula(input);
        }
      }
    }
    readTag();
    return finish(input);
  }

  private void readGenusAuthors() {
    if (epithetAt(at)) {
      return;
    }
    do {
      readAuthorship();
    } while (infrageneric());
  }

  private void doubt() {
    if (words.is(at, Kind.QUERY)) {
      qualifier = Qualifier.APPROXIMATION;
      at++;
    } else if (OpenWords.comparison(words.plain(at)) || words.plain(at).equals("aff")) {
      qualifier = comparing(at) ? Qualifier.COMPARISON : Qualifier.APPROXIMATION;
      at++;
    } else if (words.word(at).equals("Candidatus")) {
      at++;
    }
  }

  private boolean comparing(int place) {
    return OpenWords.comparison(words.plain(place));
  }

  private boolean crossBeforeGenus() {
    if (cross(at) == 1 && words.is(at + 1, Kind.WORD)) {
      at++;
      return true;
    }
    return false;
  }

  private boolean genus() {
    var word = words.word(at);
    if (!words.is(at, Kind.WORD) || (words.glued(at + 1) && words.word(at + 1).equals(":"))) {
      return false;
    }
    if (word.length() > 3
        && (word.charAt(0) == 'x' || word.charAt(0) == 'X')
        && Character.isUpperCase(word.charAt(1))
        && Character.isLowerCase(word.charAt(2))) {
      parts.hybridGenus();
      word = word.substring(1);
    }
    int points = word.indexOf('.');
    if (points >= 0) {
      return abbreviatedGenus(word, points);
    }
    if (Character.isLowerCase(word.charAt(0)) && !epithetAt(at + 1)) {
      return false;
    }
    var genus = GenusWord.of(word);
    if (genus == null || SensuWords.any(words.plain(at))) {
      return false;
    }
    parts.genus(genus);
    at++;
    return true;
  }

  private boolean abbreviatedGenus(String word, int point) {
    boolean initials = point == word.length() - 1 && point <= 2;
    int next = words.is(at + 1, Kind.OPEN) ? at + 4 : at + 1;
    if (!initials || !Character.isUpperCase(word.charAt(0)) || !epithetAt(next)) {
      return false;
    }
    parts.genus(word);
    warnings.add(Warning.ABBREVIATED_GENUS);
    at++;
    return true;
  }

  /** {@code (Subgenus)} before an epithet, or at the end; before authors it is an author. */
  private void readSubgenus() {
    if (!words.is(at, Kind.OPEN) || !words.is(at + 1, Kind.WORD) || !words.is(at + 2, Kind.CLOSE)) {
      return;
    }
    boolean before = epithetAt(at + 3) || (cross(at + 3) > 0 && epithetAt(at + 4));
    boolean open = OpenWords.any(words.plain(at + 3)) && !words.capital(at + 3);
    var word = words.word(at + 1);
    boolean last = words.is(at + 3, Kind.END) && LatinEndings.epithet(words.plain(at + 1));
    if (before || open || last) {
      parts.subgenus(word);
      at += 3;
    }
  }

  private boolean infrageneric() {
    var plain = words.plain(at);
    boolean pointed = words.word(at).endsWith(".") || plain.length() > 4 || plain.equals("sect");
    if (!pointed || !RankMarker.belowGenus(plain) || !words.capital(at + 1)) {
      return false;
    }
    var name = GenusWord.of(words.word(at + 1));
    if (name == null) {
      return false;
    }
    parts.infrageneric(plain + ".", name);
    authorship = Authorship.NONE;
    at += 2;
    return true;
  }

  /** Whether a word of open nomenclature follows the genus; after {@code cf.} comes the species. */
  private boolean openWord() {
    var plain = words.plain(at);
    if (words.is(at, Kind.QUERY)) {
      qualifier = Qualifier.APPROXIMATION;
      return true;
    }
    if (!words.is(at, Kind.WORD) || words.capital(at)) {
      return false;
    }
    if (OpenWords.comparison(plain)) {
      at++;
      qualifier = Qualifier.COMPARISON;
      return !epithetAt(at);
    }
    boolean named = words.small(at) && !words.word(at).endsWith(".") && describedBy(at + 1);
    if (!named && (OpenWords.approximation(plain) || OpenWords.anySpecies(plain) || exGroup())) {
      qualifier = Qualifier.APPROXIMATION;
      return true;
    }
    return false;
  }

  private boolean exGroup() {
    return words.plain(at).equals("ex") && words.plain(at + 1).startsWith("gr");
  }

  /** An author with a year, which only a described species has. */
  private boolean describedBy(int place) {
    if (oneCase || !words.capital(place)) {
      return false;
    }
    return new AuthorshipReader(words, place, false).read().year() != null;
  }

  /** A text in quotation marks is a tag where an epithet could stand. */
  private void readTag() {
    var quoted = words.word(at);
    if (words.is(at, Kind.QUOTED) && authorship.isEmpty() && Character.isLetter(quoted.charAt(1))) {
      parts.tag(quoted.substring(1, quoted.length() - 1).strip());
      qualifier = Qualifier.TAG;
      at++;
      readAuthorship();
    }
  }

  private ParsedName formula(String input) {
    return parts.formula(input, qualifier, words, warnings);
  }

  private ParsedName finish(String input) {
    int place = at;
    while (words.is(place, Kind.OPEN) || words.is(place, Kind.COMMA)) {
      place++;
    }
    var rest = words.from(at);
    boolean group =
        words.plain(place).startsWith("sp") && SensuWords.concept(words.plain(place + 1));
    if (SensuWords.concept(words.plain(place)) || group) {
      sensu = sensu == null ? words.from(place) : sensu + " " + words.from(place);
      rest = "";
    } else if (!rest.isEmpty() && qualifier == null && !rest.equals(".")) {
      warnings.add(Warning.TAIL);
    }
    return parts.name(input, authorship, new NameParts.Remarks(qualifier, sensu, rest), warnings);
  }
}
