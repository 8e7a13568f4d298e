package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.List;
import org.saola.taxonomy.name.Authorship;
import org.saola.taxonomy.name.NameParser;
import org.saola.taxonomy.name.NormalForm;
import org.saola.taxonomy.name.ParsedName;

/** What is known while one name is looked for, and how answers are made of it. */
abstract class Search {
  private static final int SECOND_EDIT = 13;
  private static final int OTHER_LETTERS = 3;
  private static final int AUTHOR = 2;

  final NameSource source;
  final ParsedName parsed;
  final Hints hints;
  final RankHint rank;
  final Authorship author;
  final List<String> keys;
  final String genus;
  final List<String> epithets;
  final List<String> reasons = new ArrayList<>(2);
  boolean doubtful;

  Search(NameSource source, MatchQuery query, ParsedName parsed) {
    this.source = source;
    this.parsed = parsed;
    this.hints = new Hints(query.kingdom(), query.family());
    this.rank = RankHint.of(query.rank());
    this.author =
        query.author().isEmpty() ? parsed.authorship() : NameParser.authorship(query.author());
    this.keys = KnownName.keys(parsed);
    this.genus = NormalForm.exact(parsed.written().getFirst());
    this.epithets = parsed.written().stream().skip(1).map(NormalForm::exact).toList();
  }

  final Match several(List<KnownName> names, MatchKind kind) {
    var taxa = new ArrayList<>(Matcher.taxa(names));
    if (taxa.size() > Match.MOST) {
      reasons.add("too_many_candidates");
    }
    return new Match(
        MatchKind.AMBIGUOUS,
        kind,
        List.copyOf(taxa.subList(0, Math.min(taxa.size(), Match.MOST))),
        names.getFirst().name(),
        true,
        Math.min(kind.score(), MatchKind.AMBIGUOUS.score()),
        0,
        List.copyOf(reasons),
        parsed);
  }

  final Match answer(MatchKind kind, KnownName name, boolean question, int distance) {
    return new Match(
        kind,
        kind,
        List.of(name.taxon()),
        name.name(),
        question || doubtful,
        score(kind, distance),
        distance,
        List.copyOf(reasons),
        parsed);
  }

  /** For sorting only (contract of names, section 9). */
  private int score(MatchKind kind, int distance) {
    int score = kind.score() - (distance > 1 ? SECOND_EDIT : 0);
    if (reasons.contains("spelling_class")) {
      score -= OTHER_LETTERS;
    }
    if (reasons.contains("author_agrees")) {
      score += AUTHOR;
    } else if (reasons.contains("author_conflict")) {
      score -= AUTHOR;
    }
    return Math.min(score, MatchKind.EXACT.score());
  }
}
