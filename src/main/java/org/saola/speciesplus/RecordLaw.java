package org.saola.speciesplus;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;

/**
 * What CITES and the EU say of a taxon.
 *
 * @param citesListing computed, such as {@code I/II/NC}; null for CMS and deleted names and for
 *     synonyms
 * @param citesListings all changes shown in the history, current or not, own or inherited
 */
public record RecordLaw(
    @Nullable String citesListing,
    @Nullable String euListing,
    List<Listing> citesListings,
    List<PublishedQuota> citesQuotas,
    List<PublishedSuspension> citesSuspensions,
    List<Listing> euListings,
    List<PublishedDecision> euDecisions) {
  /** Of what has no law: other taxonomies, deleted names. */
  public static final RecordLaw NONE =
      new RecordLaw(null, null, List.of(), List.of(), List.of(), List.of(), List.of());

  public RecordLaw withEuListing(@Nullable String other) {
    return new RecordLaw(
        citesListing, other, citesListings, citesQuotas, citesSuspensions, euListings, euDecisions);
  }
}
