package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.name.ParsedName;

/**
 * What was found for a name.
 *
 * @param taxa best first, at most {@value #MOST}; the first is the answer, more than one only if
 *     ambiguous
 * @param stage where it was found; of what is ambiguous the stage that yielded several
 * @param matchedName the name of the source that was equal or near; null for none
 * @param question whether a human must decide
 * @param distance edits between the name and the one found
 * @param reasons words of the contract, section 9
 */
public record Match(
    MatchKind kind,
    MatchKind stage,
    List<SourceTaxon> taxa,
    @Nullable SourceName matchedName,
    boolean question,
    int score,
    int distance,
    List<String> reasons,
    ParsedName parsed) {
  /** More candidates than this aren't told. */
  public static final int MOST = 10;

  static Match none(ParsedName parsed, String... reasons) {
    return new Match(
        MatchKind.NONE, MatchKind.NONE, List.of(), null, false, 0, 0, List.of(reasons), parsed);
  }

  /** The same with a question mark, and a reason for it; as a misspelling if it was exact. */
  Match proposed(String reason) {
    var all = new ArrayList<>(reasons);
    all.remove("exact");
    all.add(reason);
    boolean plain = kind == MatchKind.EXACT || kind == MatchKind.SYNONYM;
    return new Match(
        plain ? MatchKind.FUZZY : kind,
        plain ? MatchKind.FUZZY : stage,
        taxa,
        matchedName,
        true,
        plain ? MatchKind.FUZZY.score() : score,
        Math.max(1, distance),
        List.copyOf(all),
        parsed);
  }

  /** The same with a question mark, and a reason for it. */
  Match doubted(String reason) {
    var all = new ArrayList<>(reasons);
    all.add(reason);
    return new Match(
        kind, stage, taxa, matchedName, true, score, distance, List.copyOf(all), parsed);
  }

  /** How the concept of what was asked relates to that of the answer. */
  public enum Direction {
    EQUAL,
    /** What was asked is a part of the answer. */
    NARROWER_THAN_MATCH,
    BROADER_THAN_MATCH;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Null where nothing was found, or more than one. */
  public @Nullable Direction direction() {
    return switch (kind) {
      case NONE, AMBIGUOUS -> null;
      case PARENT_SPECIES -> Direction.NARROWER_THAN_MATCH;
      case HIGHER_TAXON -> question ? Direction.NARROWER_THAN_MATCH : Direction.EQUAL;
      default -> Direction.EQUAL;
    };
  }

  public boolean found() {
    return kind != MatchKind.NONE;
  }

  /** The taxa that bear the name: several where a human must choose, none if it is a proposal. */
  public List<SourceTaxon> bearers() {
    return !question || (kind == MatchKind.AMBIGUOUS && borne()) ? taxa : List.of();
  }

  /** Whether it is a name of the source, whichever taxon is meant by it. */
  public boolean borne() {
    return stage == MatchKind.EXACT || stage == MatchKind.SYNONYM;
  }
}
