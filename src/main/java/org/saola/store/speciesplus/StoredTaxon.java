package org.saola.store.speciesplus;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.speciesplus.RecordLaw;
import org.saola.speciesplus.RecordNames;
import org.saola.speciesplus.RecordPlaces;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.speciesplus.TaxonRecord.PublishedDistribution;
import org.saola.speciesplus.TaxonRecord.PublishedQuota;
import org.saola.speciesplus.TaxonRecord.PublishedReference;
import org.saola.speciesplus.TaxonRecord.PublishedSuspension;
import org.saola.speciesplus.TaxonRecord.RelatedName;
import org.saola.speciesplus.TaxonRecord.VernacularName;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;

/**
 * The fields of a stored record, side by side. Their names and their order stay as they are: they
 * are what releases are compared by, and what other servers copy.
 */
record StoredTaxon(
    int id,
    Taxonomy taxonomy,
    String fullName,
    @Nullable String authorYear,
    Rank rank,
    NameStatus status,
    Instant updatedAt,
    boolean active,
    @Nullable String position,
    @Nullable String citesListing,
    @Nullable String euListing,
    @Nullable HigherTaxa higherTaxa,
    @Nullable List<RelatedName> relatedNames,
    List<VernacularName> commonNames,
    List<Listing> citesListings,
    List<PublishedQuota> citesQuotas,
    List<PublishedSuspension> citesSuspensions,
    List<Listing> euListings,
    List<PublishedDecision> euDecisions,
    List<PublishedDistribution> distributions,
    List<PublishedReference> references) {

  static StoredTaxon of(TaxonRecord taxon) {
    return new StoredTaxon(
        taxon.id(),
        taxon.taxonomy(),
        taxon.fullName(),
        taxon.authorYear(),
        taxon.rank(),
        taxon.status(),
        taxon.updatedAt(),
        taxon.active(),
        taxon.position(),
        taxon.citesListing(),
        taxon.euListing(),
        taxon.higherTaxa(),
        taxon.relatedNames(),
        taxon.commonNames(),
        taxon.citesListings(),
        taxon.citesQuotas(),
        taxon.citesSuspensions(),
        taxon.euListings(),
        taxon.euDecisions(),
        taxon.distributions(),
        taxon.references());
  }

  TaxonRecord record() {
    return new TaxonRecord(
        id,
        taxonomy,
        fullName,
        authorYear,
        rank,
        status,
        updatedAt,
        active,
        position,
        new RecordNames(higherTaxa, relatedNames, commonNames),
        new RecordLaw(
            citesListing,
            euListing,
            citesListings,
            citesQuotas,
            citesSuspensions,
            euListings,
            euDecisions),
        new RecordPlaces(distributions, references));
  }
}
