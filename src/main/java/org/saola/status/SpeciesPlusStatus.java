package org.saola.status;

import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;

/** What was in force for a taxon concept on one day. */
public record SpeciesPlusStatus(
    ListingStatus cites,
    ListingStatus eu,
    InForce<PublishedQuota> quotas,
    InForce<PublishedSuspension> suspensions,
    InForce<PublishedDecision> decisions) {

  /** The state on a day, from all that the record holds. */
  public static SpeciesPlusStatus on(AsOf asOf, TaxonRecord taxon) {
    return new SpeciesPlusStatus(
        ListingStatus.on(asOf, Designation.CITES, taxon.citesListings()),
        ListingStatus.on(asOf, Designation.EU, taxon.euListings()),
        InForce.on(asOf, taxon.citesQuotas(), RestrictionSpans::of),
        InForce.on(asOf, taxon.citesSuspensions(), RestrictionSpans::of),
        InForce.on(
            asOf,
            taxon.euDecisions(),
            decision -> RestrictionSpans.of(decision, taxon.euDecisions())));
  }

  public State state() {
    return cites.listed() || eu.listed() ? State.LISTED : State.NOT_LISTED;
  }
}
