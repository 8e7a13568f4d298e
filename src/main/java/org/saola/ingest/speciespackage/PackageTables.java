package org.saola.ingest.speciespackage;

import java.util.List;
import java.util.stream.Stream;
import org.saola.cites.Party;
import org.saola.cites.Quota;
import org.saola.cites.Suspension;
import org.saola.eu.EuDecision;
import org.saola.eu.EuDecisionType;
import org.saola.eu.MemberState;
import org.saola.ingest.ImportIssues;
import org.saola.listing.Event;
import org.saola.listing.ListingChange;
import org.saola.places.Distribution;
import org.saola.places.GeoEntity;
import org.saola.speciesplus.PrimaryRecords;
import org.saola.taxonomy.CommonName;
import org.saola.taxonomy.NameRelationship;
import org.saola.taxonomy.Reference;
import org.saola.taxonomy.TaxonConcept;
import org.saola.taxonomy.TaxonReference;
import org.saola.trade.TradeCode;

/** All tables of a package, in the order of the format. */
record PackageTables(
    Table<RanksTable.Row> ranks,
    Table<ChangeTypesTable.Row> changeTypes,
    Table<TaxonConcept> taxonConcepts,
    Table<NameRelationship> relationships,
    Table<CommonName> commonNames,
    Table<GeoEntity> geoEntities,
    Table<Reference> references,
    Table<Distribution> distributions,
    Table<TaxonReference> taxonReferences,
    Table<Event> events,
    Table<ListingChange> listingChanges,
    Table<Quota> quotas,
    Table<Suspension> suspensions,
    Table<EuDecisionType> euDecisionTypes,
    Table<EuDecision> euDecisions,
    Table<TradeCode> tradeCodes,
    Table<Party> parties,
    Table<MemberState> euMembers) {

  static PackageTables empty(ImportIssues issues) {
    return new PackageTables(
        new Table<>(RanksTable.FORMAT, issues),
        new Table<>(ChangeTypesTable.FORMAT, issues),
        new Table<>(TaxonConceptsTable.FORMAT, issues),
        new Table<>(TaxonRelationshipsTable.FORMAT, issues),
        new Table<>(CommonNamesTable.FORMAT, issues),
        new Table<>(GeoEntitiesTable.FORMAT, issues),
        new Table<>(TaxonReferencesTable.REFERENCES, issues),
        new Table<>(DistributionsTable.FORMAT, issues),
        new Table<>(TaxonReferencesTable.FORMAT, issues),
        new Table<>(EventsTable.FORMAT, issues),
        new Table<>(ListingChangesTable.FORMAT, issues),
        new Table<>(QuotasTable.FORMAT, issues),
        new Table<>(SuspensionsTable.FORMAT, issues),
        new Table<>(EuDecisionTypesTable.FORMAT, issues),
        new Table<>(EuDecisionsTable.FORMAT, issues),
        new Table<>(TradeCodesTable.FORMAT, issues),
        new Table<>(MembershipTables.PARTIES, issues),
        new Table<>(MembershipTables.EU_MEMBERS, issues));
  }

  /** Those that a package must have. */
  List<Table<?>> required() {
    return List.of(
        ranks,
        changeTypes,
        taxonConcepts,
        relationships,
        commonNames,
        geoEntities,
        references,
        distributions,
        taxonReferences,
        events,
        listingChanges,
        quotas,
        suspensions,
        euDecisionTypes,
        euDecisions,
        tradeCodes);
  }

  /** Those that it may have besides. */
  List<Table<?>> extra() {
    return List.of(parties, euMembers);
  }

  List<Table<?>> all() {
    return Stream.concat(required().stream(), extra().stream()).toList();
  }

  /** Checks what tables have to do with each other: section 3 of the format. */
  void check() {
    TaxonConceptsTable.check(taxonConcepts, ranks);
    TaxonRelationshipsTable.check(relationships, taxonConcepts);
    CommonNamesTable.check(commonNames, taxonConcepts);
    DistributionsTable.check(distributions, this);
    TaxonReferencesTable.check(taxonReferences, this);
    new ListingChangesCheck(this).check();
    QuotasTable.check(quotas, this);
    SuspensionsTable.check(suspensions, this);
    EuDecisionsTable.check(euDecisions, this);
  }

  PrimaryRecords records() {
    return new PrimaryRecords(
        RanksTable.names(ranks),
        ChangeTypesTable.names(changeTypes),
        taxonConcepts.records(),
        relationships.records(),
        commonNames.records(),
        geoEntities.records(),
        references.records(),
        distributions.records(),
        taxonReferences.records(),
        events.records(),
        listingChanges.records(),
        quotas.records(),
        suspensions.records(),
        euDecisionTypes.records(),
        euDecisions.records(),
        tradeCodes.records(),
        parties.present() ? parties.records() : null,
        euMembers.present() ? euMembers.records() : null);
  }
}
