package org.saola.web.firstpage;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.status.Coverage;
import org.saola.status.Topic;

/**
 * What Species+ says of a taxon, as the first page shows it.
 *
 * @param family null when there is none
 * @param updatedOn day of its last change
 */
public record ListedConcept(
    int id, String citesListing, String euListing, @Nullable String family, LocalDate updatedOn) {

  private static final String LACKING = "not imported";

  static ListedConcept of(TaxonRecord taxon, Coverage coverage) {
    return new ListedConcept(
        taxon.id(),
        text(taxon.citesListing(), coverage.lacks(Topic.CITES_LISTINGS)),
        text(taxon.euListing(), coverage.lacks(Topic.EU_LISTINGS)),
        Optional.ofNullable(taxon.higherTaxa()).map(HigherTaxa::family).orElse(null),
        taxon.updatedAt().atOffset(ZoneOffset.UTC).toLocalDate());
  }

  /** Whether the listing is one of appendices, and no word. */
  public boolean listedByCites() {
    return citesListing.matches("[INC/]+");
  }

  /** Whether the listing is one of annexes, and no word. */
  public boolean listedByEu() {
    return euListing.matches("[ABCDN/]+");
  }

  /** The message for a listing that is none. */
  public String citesWord() {
    return word(citesListing);
  }

  /** The message for a listing that is none. */
  public String euWord() {
    return word(euListing);
  }

  private static String word(String listing) {
    return listing.equals(LACKING) ? "home.not-imported" : "home.nothing-said";
  }

  /** A dash says that the source says nothing, which is no "not listed". */
  private static String text(@Nullable String listing, boolean lacking) {
    if (listing == null || listing.isEmpty()) {
      return lacking ? LACKING : "–";
    }
    return listing;
  }
}
