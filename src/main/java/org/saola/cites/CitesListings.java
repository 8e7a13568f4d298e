package org.saola.cites;

import java.util.List;
import org.saola.listing.Designation;
import org.saola.listing.ListingData;
import org.saola.listing.Listings;
import org.saola.listing.Slices;

/** The listings of CITES: one slice of all changes, statuses spread from the current ones. */
public final class CitesListings {
  private CitesListings() {}

  public static Listings of(ListingData data) {
    var changes = data.changes(Designation.CITES);
    var current = changes.stream().filter(change -> change.change().current()).toList();
    return Listings.of(Designation.CITES, data, new Slices(List.of(changes), current));
  }
}
