package org.saola.status;

import java.util.List;
import java.util.Set;
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
  public static SpeciesPlusStatus on(AsOf asOf, TaxonRecord taxon, Coverage coverage) {
    return new SpeciesPlusStatus(
        ListingStatus.on(asOf, Designation.CITES, taxon, coverage),
        ListingStatus.on(asOf, Designation.EU, taxon, coverage),
        InForce.on(asOf, taxon.citesQuotas(), RestrictionSpans::of),
        InForce.on(asOf, taxon.citesSuspensions(), RestrictionSpans::of),
        InForce.on(
            asOf,
            taxon.euDecisions(),
            decision -> RestrictionSpans.of(decision, taxon.euDecisions())));
  }

  /** The rule of both listings; that of published rows where one of them is by it. */
  public String rule() {
    return cites.rule().equals(eu.rule()) ? cites.rule() : ListingStatus.RULE;
  }

  /** Listed where one of both had it listed, not listed only where neither had. */
  public State state() {
    var states = Set.copyOf(List.of(cites.finding().state(), eu.finding().state()));
    if (states.contains(State.LISTED)) {
      return State.LISTED;
    }
    return states.size() == 1 ? states.iterator().next() : State.UNKNOWN;
  }
}
