package org.saola.api.redlist3;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.saola.redlist.RedListTaxon.Level;

/**
 * What a scientific name says beyond the species; v3 has names in one piece where v4 has parts.
 *
 * @param rank such as {@code subsp.}, {@code ssp.} or {@code var.}
 */
record InfraspecificName(
    @Nullable String rank, @Nullable String infraName, @Nullable String subpopulation) {
  private static final Pattern INFRARANK = Pattern.compile(".+ (ssp\\.|subsp\\.|var\\.|f\\.) (.+)");

  /** The parts of the name of a taxon of a level. */
  static InfraspecificName parse(String name, Level level) {
    return switch (level) {
      case SPECIES -> new InfraspecificName(null, null, null);
      case SUBPOPULATION -> new InfraspecificName(null, null, afterSpecies(name));
      case INFRARANK -> {
        var parts = INFRARANK.matcher(name);
        yield parts.matches()
            ? new InfraspecificName(parts.group(1), parts.group(2), null)
            : new InfraspecificName(null, afterSpecies(name), null);
      }
    };
  }

  private static @Nullable String afterSpecies(String name) {
    var words = name.split(" ", 3);
    return words.length < 3 ? null : words[2];
  }
}
