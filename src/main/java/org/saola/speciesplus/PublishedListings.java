package org.saola.speciesplus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saola.listing.AutoNote;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.listing.ListingRow;
import org.saola.listing.Listings;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.taxonomy.Taxon;

/** The listings of one designation as answers show them. */
final class PublishedListings {
  /** As legislation is shown (contract 2.3.1). */
  private static final List<ChangeType> TYPE_ORDER =
      List.of(
          ChangeType.ADDITION,
          ChangeType.RESERVATION,
          ChangeType.RESERVATION_WITHDRAWAL,
          ChangeType.DELETION);

  private static final Comparator<ListingRow> ORDER =
      Comparator.<ListingRow>comparingInt(row -> TYPE_ORDER.indexOf(row.change().type()))
          .thenComparing(row -> row.change().change().effectiveAt())
          .thenComparing(row -> row.change().change().symbol())
          .thenComparingInt(row -> row.change().change().id());

  private final Designation designation;
  private final Listings listings;
  private final AutoNote autoNote;
  private final Lookups lookups;

  /** What many descendants of one taxon inherit looks the same in all. */
  private final Map<ListingRow, Listing> inherited = new HashMap<>();

  PublishedListings(
      Designation designation, Listings listings, AutoNote autoNote, Lookups lookups) {
    this.designation = designation;
    this.listings = listings;
    this.autoNote = autoNote;
    this.lookups = lookups;
  }

  /** The computed string; {@code NC} where the rules leave it empty (contract 10, number 25). */
  String text(Taxon taxon) {
    var text = listings.text(taxon);
    return text.isEmpty() ? "NC" : text;
  }

  /** By type, date, symbol, id. */
  List<Listing> of(Taxon taxon) {
    var rows = new ArrayList<>(listings.shownRows(taxon));
    rows.sort(ORDER);
    var published = new ArrayList<Listing>(rows.size());
    for (var row : rows) {
      published.add(row.own() ? publish(row) : inherited.computeIfAbsent(row, this::publish));
    }
    return published;
  }

  private Listing publish(ListingRow row) {
    var change = row.change().change();
    return new Listing(
        change.id(),
        row.current() && !endsSomethingUnderCites(change.type()),
        change.symbol(),
        change.type(),
        change.effectiveAt(),
        Annotation.of(row, autoNote),
        change.partyId() == null ? null : lookups.place(change.partyId()),
        Annotation.hash(row));
  }

  /** Answers never show these as current under CITES, though the law's latest step is one. */
  private boolean endsSomethingUnderCites(ChangeType type) {
    return designation == Designation.CITES
        && (type == ChangeType.DELETION || type == ChangeType.RESERVATION_WITHDRAWAL);
  }
}
