package org.saola.store.redlist.excerpt;

import org.jspecify.annotations.Nullable;
import org.saola.redlist.RedListTaxon;

/**
 * What lists of taxa say of one, as its source writes it.
 *
 * @param authority may hold HTML entities
 * @param mainCommonName null when none is the main one
 */
public record TaxonExcerpt(
    Position position,
    @Nullable String authority,
    @Nullable String infraName,
    @Nullable String subpopulationName,
    @Nullable String mainCommonName) {

  /** Where it stands; many have the same. */
  public record Position(
      @Nullable String kingdomName,
      @Nullable String phylumName,
      @Nullable String className,
      @Nullable String orderName,
      @Nullable String familyName,
      @Nullable String genusName) {}

  /** That of a taxon. */
  public static TaxonExcerpt of(RedListTaxon.Name name) {
    return new TaxonExcerpt(
        new Position(
            name.kingdomName(),
            name.phylumName(),
            name.className(),
            name.orderName(),
            name.familyName(),
            name.genusName()),
        name.authority(),
        name.infraName(),
        name.subpopulationName(),
        name.mainCommonName());
  }
}
