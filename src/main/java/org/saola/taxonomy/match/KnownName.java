package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.saola.taxonomy.name.Authorship;
import org.saola.taxonomy.name.NameParser;
import org.saola.taxonomy.name.NormalForm;
import org.saola.taxonomy.name.ParsedName;

/**
 * A name of a source with its keys.
 *
 * @param accepted false for synonyms
 * @param genus in form N0
 * @param epithets in form N0
 * @param joined the epithets with blanks between
 * @param letters one bit for each letter that the epithets have
 * @param authorship of the source's own column, or else inside the name
 */
record KnownName(
    SourceTaxon taxon,
    SourceName name,
    boolean accepted,
    String genus,
    List<String> epithets,
    String joined,
    int letters,
    Authorship authorship,
    ParsedName parsed) {

  static KnownName of(SourceTaxon taxon, SourceName name, boolean accepted) {
    var parsed = NameParser.parse(name.name());
    var authorship =
        name.author().isEmpty() ? parsed.authorship() : NameParser.authorship(name.author());
    var epithets = epithets(parsed);
    var joined = String.join(" ", epithets);
    return new KnownName(
        taxon,
        name,
        accepted,
        parsed.written().isEmpty() ? "" : NormalForm.exact(parsed.written().getFirst()),
        epithets,
        joined,
        EditDistance.letters(joined),
        authorship,
        parsed);
  }

  private static List<String> epithets(ParsedName parsed) {
    return parsed.written().stream().skip(1).map(NormalForm::exact).toList();
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

  /** In form N0. */
  String exact() {
    return epithets.isEmpty() ? genus : genus + " " + joined;
  }

  boolean tagged() {
    return parsed.tag() != null;
  }
}
