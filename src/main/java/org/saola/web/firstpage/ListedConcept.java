package org.saola.web.firstpage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;

/**
 * What Species+ says of a taxon, as the first page shows it.
 *
 * @param family null when there is none
 * @param updatedOn day of its last change
 */
public record ListedConcept(
    int id, String citesListing, String euListing, @Nullable String family, LocalDate updatedOn) {

  static ListedConcept of(TaxonRecord taxon) {
    return new ListedConcept(
        taxon.id(),
        text(taxon.citesListing()),
        text(taxon.euListing()),
        Optional.ofNullable(taxon.higherTaxa()).map(HigherTaxa::family).orElse(null),
        taxon.updatedAt().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  private static String text(@Nullable String listing) {
    return listing == null || listing.isEmpty() ? "–" : listing;
  }
}
