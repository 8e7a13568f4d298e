package org.saola.web;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.taxonomy.Rank;

/**
 * A taxon as the first page shows it.
 *
 * @param commonName English; empty when there is none
 * @param italic whether names of this rank are written in italics: genus and below
 * @param family null when there is none
 * @param updatedOn day of its last change
 */
public record ShownTaxon(
    int id,
    String name,
    boolean italic,
    String commonName,
    String citesListing,
    String euListing,
    @Nullable String family,
    LocalDate updatedOn) {

  static ShownTaxon of(TaxonRecord taxon) {
    return new ShownTaxon(
        taxon.id(),
        taxon.fullName(),
        taxon.rank().compareTo(Rank.GENUS) >= 0,
        taxon.commonNames().stream()
            .filter(name -> "EN".equals(name.language()))
            .map(VernacularName::name)
            .findFirst()
            .orElse(""),
        text(taxon.citesListing()),
        text(taxon.euListing()),
        Optional.ofNullable(taxon.higherTaxa()).map(HigherTaxa::family).orElse(null),
        taxon.updatedAt().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private static String text(@Nullable String listing) {
    return listing == null || listing.isEmpty() ? "–" : listing;
  }
}
