package org.saola.listing;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.language.Language;
import org.saola.language.Translation;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxon;

/**
 * Says where a row comes from, such as {@code FAMILY listing Felidae spp.} (rules, section 1.5).
 *
 * @param rankNames display names; the code stands in for a missing one
 * @param changeTypeNames display names by designation; likewise
 */
public record AutoNote(
    Map<Rank, Translation> rankNames,
    Map<Designation, Map<ChangeType, Translation>> changeTypeNames) {

  /** Null for rows made on the taxon itself that are no inclusions. */
  public @Nullable String text(ListingRow row, Language language) {
    var source = source(row);
    if (source == null) {
      return null;
    }
    var type = row.change().type();
    var typeNames = changeTypeNames.getOrDefault(row.change().change().designation(), Map.of());
    return name(rankNames.get(source.rank()), language, source.rank().name())
            .toUpperCase(Locale.ROOT)
        + " "
        + name(typeNames.get(type), language, type.name())
        + " "
        + source.concept().fullName()
        + (hasManySpecies(source.rank()) ? " spp." : "");
  }

  private static @Nullable Taxon source(ListingRow row) {
    if (row.change().change().inclusion()) {
      return row.change().inclusionTaxon();
    }
    return row.own() ? null : row.change().taxon();
  }

  private static String name(@Nullable Translation names, Language language, String code) {
    var name = names == null ? null : names.in(language);
    return name == null || name.isBlank() ? code : name;
  }

  private static boolean hasManySpecies(Rank rank) {
    return switch (rank) {
      case ORDER, FAMILY, SUBFAMILY, GENUS -> true;
      case KINGDOM, PHYLUM, CLASS, SPECIES, SUBSPECIES, VARIETY -> false;
    };
  }
}
