package org.saola.eu;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.saola.listing.Designation;
import org.saola.listing.Event;
import org.saola.listing.ListingData;
import org.saola.listing.Listings;
import org.saola.listing.QualifiedChange;
import org.saola.listing.Slices;
import org.saola.listing.steps.StepListener;

/**
 * The listings of the EU: one slice per interval of regulations, statuses spread from all changes
 * of the newest open interval, current or not.
 */
public final class EuListings {
  private EuListings() {}

  public static Listings of(ListingData data, List<Event> events) {
    return of(data, events, null);
  }

  /**
   * The same.
   *
   * @param listener is told how they come about; null when nobody asks
   */
  public static Listings of(ListingData data, List<Event> events, @Nullable StepListener listener) {
    var byRegulation = new HashMap<Integer, List<QualifiedChange>>();
    for (var change : data.changes(Designation.EU)) {
      var regulation = change.change().eventId();
      if (regulation != null) {
        byRegulation.computeIfAbsent(regulation, _ -> new ArrayList<>()).add(change);
      }
    }
    var slices = new ArrayList<List<QualifiedChange>>();
    List<QualifiedChange> openSlice = List.of();
    for (var interval : RegulationIntervals.of(events)) {
      var slice = slice(interval, byRegulation);
      slices.add(slice);
      openSlice = interval.open() ? slice : openSlice;
    }
    return Listings.of(Designation.EU, data, new Slices(slices, openSlice), listener);
  }

  /** The same of changes that are all in force together. */
  public static Listings inForce(ListingData data, @Nullable StepListener listener) {
    var changes = data.changes(Designation.EU);
    return Listings.of(Designation.EU, data, new Slices(List.of(changes), changes), listener);
  }

  private static List<QualifiedChange> slice(
      RegulationInterval interval, Map<Integer, List<QualifiedChange>> byRegulation) {
    var slice = new ArrayList<QualifiedChange>();
    for (var regulation : interval.regulationIds()) {
      slice.addAll(byRegulation.getOrDefault(regulation, List.of()));
    }
    return slice;
  }
}
