package org.saola.taxonomy.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.name.ParsedName;

/**
 * What was found for a name.
 *
 * @param taxa best first, at most {@value #MOST}; the first is the answer, more than one only if
 *     ambiguous
 * @param matchedName the name of the source that was equal or near; null for none
 * @param question whether a human must decide
 * @param distance edits between the name and the one found
 * @param reasons words of the contract, section 9
 */
public record Match(
    MatchKind kind,
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
    return new Match(MatchKind.NONE, List.of(), null, false, 0, 0, List.of(reasons), parsed);
  }

  /** The same with a question mark, and a reason for it; as a misspelling if it was exact. */
  Match proposed(String reason) {
    var all = new ArrayList<>(reasons);
    all.add(reason);
    boolean plain = kind == MatchKind.EXACT || kind == MatchKind.SYNONYM;
    return new Match(
        plain ? MatchKind.FUZZY : kind,
        taxa,
        matchedName,
        true,
        plain ? MatchKind.FUZZY.score() : score,
        Math.max(1, distance),
        List.copyOf(all),
        parsed);
  }

  public boolean found() {
    return kind != MatchKind.NONE;
  }
}
