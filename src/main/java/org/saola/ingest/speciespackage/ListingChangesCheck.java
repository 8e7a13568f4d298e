package org.saola.ingest.speciespackage;

import org.jspecify.annotations.Nullable;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.listing.Event;
import org.saola.listing.ListingChange;

/** What listing changes have to do with each other, with events, taxa and places. */
final class ListingChangesCheck {
  private final Table<ListingChange> changes;
  private final PackageTables all;

  ListingChangesCheck(PackageTables all) {
    this.changes = all.listingChanges();
    this.all = all;
  }

  void check() {
    changes.check((change, place) -> {
      checkReferences(change, place);
      checkParent(change, place);
      checkEvent(change, place);
    });
  }

  private void checkReferences(ListingChange change, Table<ListingChange>.Place place) {
    var taxa = all.taxonConcepts();
    TaxonConceptsTable.referToLive(taxa, place, "taxon_concept_id", change.taxonConceptId());
    TaxonConceptsTable.referToLive(
        taxa, place, "inclusion_taxon_concept_id", change.inclusionTaxonConceptId());
    place.refer("party_geo_entity_id", change.partyId(), all.geoEntities());
    for (var population : change.populations()) {
      place.refer("population_geo_entity_ids", population, all.geoEntities());
    }
  }

  private void checkParent(ListingChange change, Table<ListingChange>.Place place) {
    var parent = place.refer("parent_id", change.parentId(), changes);
    if (parent == null) {
      return;
    }
    if (parent.type() == ChangeType.EXCEPTION) {
      place.problem(
          "parent_id",
          parent.id(),
          "is an EXCEPTION itself; an EXCEPTION qualifies a change of another type");
    }
    checkSame(place, "designation", change.designation(), parent.designation());
    checkSame(place, "listing", change.symbol(), parent.symbol());
    if (!change.effectiveAt().equals(parent.effectiveAt())) {
      // the format says they are the same; the rules read each by its own day
      place.remark(
          "effective_at",
          change.effectiveAt(),
          "differs from %s of change %d, which it qualifies"
              .formatted(parent.effectiveAt(), parent.id()));
    }
  }

  private static void checkSame(
      Table<ListingChange>.Place place, String column, Object own, Object ofParent) {
    if (!own.equals(ofParent)) {
      place.problem(
          column,
          own,
          "differs from %s of the parent; an EXCEPTION has the same".formatted(ofParent));
    }
  }

  private void checkEvent(ListingChange change, Table<ListingChange>.Place place) {
    var event = place.refer("event_id", change.eventId(), all.events());
    var wanted = wantedEvent(change.designation());
    if (event == null || wanted == null) {
      return;
    }
    if (event.type() != wanted) {
      place.problem(
          "event_id",
          event.id(),
          "is an event of type %s; for a row of %s the type is %s"
              .formatted(event.type().label(), change.designation(), wanted.label()));
    } else if (wanted == Event.Type.EU_REGULATION && event.current() != change.current()) {
      // the format says they are the same; real packages have such rows, and the rules read them
      place.remark("is_current", change.current(), "differs from that of event " + event.id());
    }
  }

  private static Event.@Nullable Type wantedEvent(Designation designation) {
    return switch (designation) {
      case CITES -> Event.Type.CITES_COP;
      case EU -> Event.Type.EU_REGULATION;
      case CMS -> null;
    };
  }
}
