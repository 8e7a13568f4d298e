package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saola.taxonomy.match.compare.EditDistance;
import org.saola.taxonomy.name.Authorship;
import org.saola.taxonomy.name.NameParser;
import org.saola.taxonomy.name.NormalForm;
import org.saola.taxonomy.name.ParsedName;

/**
 * A name of a source with what it is found by. There are hundreds of thousands: what is seldom
 * asked for is read from the name again.
 */
final class KnownName {
  private final SourceTaxon taxon;
  private final SourceName name;
  private final boolean accepted;
  private final boolean tagged;
  private final String genus;
  private final String joined;
  private final int letters;

  private KnownName(SourceTaxon taxon, SourceName name, boolean accepted, ParsedName parsed) {
    this.taxon = taxon;
    this.name = name;
    this.accepted = accepted;
    this.tagged = parsed.tag() != null;
    var written = parsed.written();
    this.genus = written.isEmpty() ? "" : NormalForm.exact(written.getFirst());
    this.joined =
        written.size() < 2
            ? ""
            : String.join(" ", written.stream().skip(1).map(NormalForm::exact).toList());
    this.letters = EditDistance.letters(joined);
  }

  static KnownName of(SourceTaxon taxon, SourceName name, boolean accepted) {
    return of(taxon, name, accepted, NameParser.parse(name.name()));
  }

  /** The same of a name that was parsed already. */
  static KnownName of(SourceTaxon taxon, SourceName name, boolean accepted, ParsedName parsed) {
    return new KnownName(taxon, name, accepted, parsed);
  }

  /** The name that its source accepts for a taxon. */
  static KnownName accepted(SourceTaxon taxon) {
    return of(taxon, taxon.accepted(), true);
  }

  /** The exact keys of a name: with marks left out, and with umlauts as two letters. */
  static List<String> keys(ParsedName parsed) {
    var tag = parsed.tag() == null ? "" : " \"" + parsed.tag().toLowerCase(Locale.ROOT);
    var keys = new ArrayList<String>(2);
    if (parsed.written().isEmpty()) {
      return keys;
    }
    keys.add(String.join(" ", parsed.written().stream().map(NormalForm::exact).toList()) + tag);
    var other = NormalForm.exact(parsed.genus() + after(parsed.epithets())) + tag;
    if (!other.equals(keys.getFirst())) {
      keys.add(other);
    }
    return keys;
  }

  private static String after(List<String> epithets) {
    return epithets.isEmpty() ? "" : " " + String.join(" ", epithets);
  }

  SourceTaxon taxon() {
    return taxon;
  }

  SourceName name() {
    return name;
  }

  /** False for synonyms. */
  boolean accepted() {
    return accepted;
  }

  boolean tagged() {
    return tagged;
  }

  /** In form N0. */
  String genus() {
    return genus;
  }

  /** The epithets in form N0, with blanks between. */
  String joined() {
    return joined;
  }

  /** One bit for each letter that the epithets have. */
  int letters() {
    return letters;
  }

  /** In form N0. */
  List<String> epithets() {
    return joined.isEmpty() ? List.of() : List.of(joined.split(" ", -1));
  }

  String lastEpithet() {
    return joined.substring(joined.lastIndexOf(' ') + 1);
  }

  /** How many epithets it has. */
  int depth() {
    return joined.isEmpty() ? 0 : 1 + (int) joined.chars().filter(letter -> letter == ' ').count();
  }

  /** In form N0. */
  String exact() {
    return joined.isEmpty() ? genus : genus + " " + joined;
  }

  boolean hasKey(String key) {
    return (!tagged && isExact(key)) || keys(parsed()).contains(key);
  }

  private boolean isExact(String key) {
    return joined.isEmpty()
        ? key.equals(genus)
        : key.length() == genus.length() + 1 + joined.length()
            && key.startsWith(genus)
            && key.endsWith(joined)
            && key.charAt(genus.length()) == ' ';
  }

  /** Of the source's own column, or else inside the name. */
  Authorship authorship() {
    return name.author().isEmpty() ? parsed().authorship() : NameParser.authorship(name.author());
  }

  ParsedName parsed() {
    return NameParser.parse(name.name());
  }
}
