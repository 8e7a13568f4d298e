package org.saola.taxonomy.name;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which code of nomenclature the form of a name follows. */
final class CodeGuess {
  private CodeGuess() {}

  /** Null where the form suits both. */
  static @Nullable Code of(
      Authorship authorship, List<@Nullable RankMarker> markers, boolean hybrid, int epithets) {
    var combination = authorship.combination();
    var basionym = authorship.basionym();
    if (!basionym.isEmpty() && !combination.isEmpty()) {
      return Code.BOTANICAL; // zoology doesn't name who moved a species
    }
    if ((!basionym.isEmpty() && basionym.year() != null)
        || (!combination.isEmpty() && authorship.text().endsWith(", " + combination.year()))) {
      return Code.ZOOLOGICAL;
    }
    boolean botanicalRank =
        markers.stream().anyMatch(marker -> marker != null && marker.rank() != NameRank.SUBSPECIES);
    if (botanicalRank || hybrid || !combination.ex().isEmpty() || abbreviated(combination)) {
      return Code.BOTANICAL;
    }
    return null;
  }

  /** Botanists abbreviate authors by a standard: {@code L.}, {@code Lindl.} */
  private static boolean abbreviated(Authorship.Team team) {
    return team.year() == null && team.authors().stream().anyMatch(author -> author.endsWith("."));
  }
}
