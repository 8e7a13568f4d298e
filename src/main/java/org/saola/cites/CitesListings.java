package org.saola.cites;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Designation;
import org.saola.listing.ListingData;
import org.saola.listing.Listings;
import org.saola.listing.Slices;
import org.saola.listing.steps.StepListener;

/** The listings of CITES: one slice of all changes, statuses spread from the current ones. */
public final class CitesListings {
  private CitesListings() {}

  public static Listings of(ListingData data) {
    return of(data, null);
  }

  /**
   * The same.
   *
   * @param listener is told how they come about; null when nobody asks
   */
  public static Listings of(ListingData data, @Nullable StepListener listener) {
    var changes = data.changes(Designation.CITES);
    var current = changes.stream().filter(change -> change.change().current()).toList();
    return Listings.of(Designation.CITES, data, new Slices(List.of(changes), current), listener);
  }
}
