package org.saola.taxonomy.match;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.compare.Digits;
import org.saola.taxonomy.match.compare.Readings;
import org.saola.taxonomy.name.Hybrid;
import org.saola.taxonomy.name.NameParser;
import org.saola.taxonomy.name.ParsedName;

/**
 * Finds the taxon of one source that a name means. What another source knows exactly is never taken
 * for a misspelling of a name of this one.
 */
public final class Matcher {
  private final NameSource source;
  private final List<NameSource> others;

  /**
   * A matcher.
   *
   * @param others sources whose names are known too
   */
  public Matcher(NameSource source, List<NameSource> others) {
    this.source = source;
    this.others = List.copyOf(others);
  }

  /** What the name means in this source. */
  public Match match(MatchQuery query) {
    return match(query, NameParser.parse(query.name()));
  }

  /**
   * The same for who asks several sources.
   *
   * @param parsed the name in its parts
   */
  public Match match(MatchQuery query, ParsedName parsed) {
    var found = scientific(query, parsed);
    if (found.reasons().contains("kingdom_conflict")) {
      return found;
    }
    boolean unnamed = found.question() && found.parsed().epithets().isEmpty();
    if (!found.found() || unnamed) {
      var hints = new Hints(query.kingdom(), query.family());
      var called = source.called(query.name()).stream().filter(hints::fit).toList();
      if (!called.isEmpty()) {
        return common(found, called);
      }
    }
    boolean genusOnly = found.question() && found.kind() == MatchKind.HIGHER_TAXON;
    return !found.found() || unnamed || genusOnly ? otherwise(found, query) : found;
  }

  /** Read in another way, if that gives a name of the source; only ever a proposal. */
  private Match otherwise(Match found, MatchQuery query) {
    for (var reading : Readings.inBrackets(query.name())) {
      var read = borne(reading, query);
      if (read != null) {
        return read.doubted("uncertain_identification");
      }
    }
    for (var reading : Readings.joined(query.name())) {
      var read = borne(reading, query);
      if (read != null) {
        return read.proposed("ocr");
      }
    }
    return found;
  }

  private @Nullable Match borne(String reading, MatchQuery query) {
    var parsed = NameParser.parse(reading);
    return parsed.epithets().isEmpty() || source.exact(KnownName.keys(parsed)).isEmpty()
        ? null
        : new NameSearch(source, others, query, parsed).run();
  }

  /** What people call so; only ever a proposal. */
  private static Match common(Match found, List<SourceTaxon> taxa) {
    return new Match(
        taxa.size() > 1 ? MatchKind.AMBIGUOUS : MatchKind.COMMON_NAME,
        MatchKind.COMMON_NAME,
        taxa.subList(0, Math.min(taxa.size(), Match.MOST)),
        taxa.getFirst().accepted(),
        true,
        MatchKind.COMMON_NAME.score(),
        0,
        taxa.size() > Match.MOST
            ? List.of("common_name", "too_many_candidates")
            : List.of("common_name"),
        found.parsed());
  }

  private Match scientific(MatchQuery query, ParsedName parsed) {
    var mended = Digits.mended(query.name());
    if (mended != null && (!parsed.isName() || parsed.epithets().isEmpty())) {
      return scanned(query, mended, parsed);
    }
    if (!parsed.isName()) {
      return Match.none(parsed, ParsedName.NO_NAME);
    }
    if (parsed.hybrid() == Hybrid.FORMULA) {
      return Match.none(parsed, "hybrid_formula");
    }
    return new NameSearch(source, others, query, parsed).run();
  }

  /** A name with digits that a scanner put for letters; never more than a proposal. */
  private Match scanned(MatchQuery query, String mended, ParsedName parsed) {
    var text = NameParser.parse(mended);
    if (!text.isName() || text.epithets().isEmpty()) {
      return Match.none(parsed, ParsedName.NO_NAME);
    }
    var found = new NameSearch(source, others, query, text).run();
    return found.found() ? found.proposed("ocr") : Match.none(parsed, ParsedName.NO_NAME);
  }

  static Set<SourceTaxon> taxa(List<KnownName> names) {
    var taxa = new LinkedHashSet<SourceTaxon>();
    names.forEach(name -> taxa.add(name.taxon()));
    return taxa;
  }
}
