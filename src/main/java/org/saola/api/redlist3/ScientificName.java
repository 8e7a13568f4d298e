package org.saola.api.redlist3;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.RedListSnapshot;

/**
 * What a scientific name says beyond the species; v3 has names in one piece where v4 has parts.
 *
 * @param rank such as {@code subsp.}, {@code ssp.} or {@code var.}
 */
record ScientificName(
    @Nullable String rank, @Nullable String infraName, @Nullable String subpopulation) {
  private static final Set<String> RANKS = Set.of("ssp.", "subsp.", "var.", "f.", "forma");
  private static final Pattern INFRARANK = Pattern.compile(".+ (ssp\\.|subsp\\.|var\\.|f\\.) (.+)");

  /** The parts of the name of a taxon of a level. */
  static ScientificName parse(String name, Level level) {
    return switch (level) {
      case SPECIES -> new ScientificName(null, null, null);
      case SUBPOPULATION -> new ScientificName(null, null, afterSpecies(name));
      case INFRARANK -> {
        var parts = INFRARANK.matcher(name);
        yield parts.matches()
            ? new ScientificName(parts.group(1), parts.group(2), null)
            : new ScientificName(null, afterSpecies(name), null);
      }
    };
  }

  private static @Nullable String afterSpecies(String name) {
    var words = name.split(" ", 3);
    return words.length < 3 ? null : words[2];
  }

  /**
   * The taxon of a name, in any case: a species, else an infrarank with or without its rank, else a
   * subpopulation.
   */
  static OptionalInt find(RedListSnapshot snapshot, String name) {
    var words = new ArrayList<>(List.of(name.strip().split("\\s+")));
    var genus = words.removeFirst();
    var found = snapshot.sisOf(genus, String.join(" ", words), null, null);
    if (found.isPresent() || words.size() < 2) {
      return found;
    }
    var species = words.removeFirst();
    if (RANKS.contains(words.getFirst()) && words.size() > 1) {
      words.removeFirst();
    }
    var rest = String.join(" ", words);
    var infrarank = snapshot.sisOf(genus, species, rest, null);
    return infrarank.isPresent() ? infrarank : snapshot.sisOf(genus, species, null, rest);
  }
}
