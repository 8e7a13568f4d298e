package org.saola.speciesplus;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.cites.Party;
import org.saola.cites.Quota;
import org.saola.cites.Suspension;
import org.saola.eu.EuDecision;
import org.saola.eu.EuDecisionType;
import org.saola.eu.MemberState;
import org.saola.language.Translation;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.listing.Event;
import org.saola.listing.ListingChange;
import org.saola.places.Distribution;
import org.saola.places.GeoEntity;
import org.saola.taxonomy.CommonName;
import org.saola.taxonomy.NameRelationship;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Reference;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.TaxonReference;
import org.saola.trade.TradeCode;

/**
 * All primary records of one data package, valid as a whole: every id that a record names exists
 * (but for {@link TaxonReference#excludedTaxonConceptIds}), parents form a forest. Lists keep the
 * order of the files.
 *
 * @param rankNames display names; shown only in auto notes
 * @param parties of CITES; null when the package does not tell
 * @param euMembers of the Union; null when the package does not tell
 * @param changeTypeNames display names by designation and type; shown only in auto notes
 */
public record PrimaryRecords(
    Map<Rank, Translation> rankNames,
    Map<Designation, Map<ChangeType, Translation>> changeTypeNames,
    List<TaxonConcept> taxonConcepts,
    List<NameRelationship> relationships,
    List<CommonName> commonNames,
    List<GeoEntity> geoEntities,
    List<Reference> references,
    List<Distribution> distributions,
    List<TaxonReference> taxonReferences,
    List<Event> events,
    List<ListingChange> listingChanges,
    List<Quota> quotas,
    List<Suspension> suspensions,
    List<EuDecisionType> euDecisionTypes,
    List<EuDecision> euDecisions,
    List<TradeCode> tradeCodes,
    @Nullable List<Party> parties,
    @Nullable List<MemberState> euMembers) {}
