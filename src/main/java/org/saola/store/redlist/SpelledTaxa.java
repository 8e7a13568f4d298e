package org.saola.store.redlist;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.name.text.Spellings;

/** Finds taxa by names that may be spelled in another way. */
final class SpelledTaxa {
  private static final Set<String> RANKS = Set.of("ssp.", "subsp.", "var.", "f.", "forma");

  private final RedListSearch search;

  SpelledTaxa(RedListSearch search) {
    this.search = search;
  }

  /**
   * The taxa with these parts of a name, each as it is, or else in the other spellings of it.
   *
   * @param parts genus, species, infrarank, subpopulation; null or blank for none
   */
  int[] alike(List<@Nullable String> parts) {
    return alike(parts, 0);
  }

  private int[] alike(List<@Nullable String> parts, int at) {
    if (at == parts.size()) {
      return search.taxaNamed(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
    }
    var part = parts.get(at);
    if (part == null || part.isBlank()) {
      return alike(parts, at + 1);
    }
    return Spellings.find(
        part,
        spelling -> {
          var spelled = new ArrayList<@Nullable String>(parts);
          spelled.set(at, spelling);
          return alike(spelled, at + 1);
        },
        found -> found.length == 0);
  }

  /** The taxa of a whole name, as {@link RedListSnapshot#taxaNamed} gives them. */
  int[] taxaNamed(String scientificName) {
    return Spellings.find(scientificName, this::taxaSpelled, found -> found.length == 0);
  }

  private int[] taxaSpelled(String scientificName) {
    var words = new ArrayList<>(List.of(scientificName.strip().split("\\s+")));
    var genus = words.removeFirst();
    var found = search.taxaNamed(genus, String.join(" ", words), null, null);
    if (found.length > 0 || words.size() < 2) {
      return found;
    }
    var species = words.removeFirst();
    if (RANKS.contains(words.getFirst()) && words.size() > 1) {
      words.removeFirst();
    }
    var rest = String.join(" ", words);
    var infraranks = search.taxaNamed(genus, species, rest, null);
    return infraranks.length > 0 ? infraranks : search.taxaNamed(genus, species, null, rest);
  }
}
