package org.saola.cites;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.listing.ChangeType;
import org.saola.listing.ListingChange;

/**
 * From when until when the changes that CITES made on one taxon were in force, told from their days
 * alone (as-of rule 2.1). The flag of the source tells it only of the day of its data.
 */
public final class RowPeriods {
  private static final String APPENDIX_III = "III";

  private final List<ListingChange> own;
  private final Map<LocalDate, List<ListingChange>> batches = new HashMap<>();

  private RowPeriods(List<ListingChange> own) {
    this.own = own;
    for (var change : own) {
      if (change.type() == ChangeType.ADDITION) {
        batches.merge(
            change.effectiveAt(),
            List.of(change),
            (some, more) -> Stream.concat(some.stream(), more.stream()).toList());
      }
    }
  }

  /**
   * The first day on which each change was no longer in force, by its id; none for those that still
   * are. One that never was in force ends on its own day.
   *
   * @param own all changes of CITES on the taxon, hidden ones too
   */
  public static Map<Integer, LocalDate> ends(List<ListingChange> own) {
    var periods = new RowPeriods(own);
    var ends = new HashMap<Integer, LocalDate>();
    for (var change : own) {
      var end = periods.end(change);
      if (end != null) {
        ends.put(change.id(), end);
      }
    }
    return ends;
  }

  private @Nullable LocalDate end(ListingChange change) {
    return switch (change.type()) {
      case ADDITION -> endOfAddition(change);
      case DELETION ->
          first(
              own,
              later ->
                  ofType(later, ChangeType.ADDITION)
                      && !later.effectiveAt().isBefore(change.effectiveAt()));
      case RESERVATION -> first(own, later -> withdraws(later, change));
      case RESERVATION_WITHDRAWAL -> change.effectiveAt();
      // an exception goes with what it qualifies
      case EXCEPTION -> null;
    };
  }

  private @Nullable LocalDate endOfAddition(ListingChange addition) {
    return first(
        own,
        later ->
            later.effectiveAt().isAfter(addition.effectiveAt())
                && (deletes(later, addition) || replaces(later.effectiveAt(), addition)));
  }

  /** (i) A deletion of the same appendix, of the same Party if both have one. */
  private static boolean deletes(ListingChange later, ListingChange addition) {
    return ofType(later, ChangeType.DELETION)
        && later.symbol().equals(addition.symbol())
        && (later.partyId() == null
            || addition.partyId() == null
            || later.partyId().equals(addition.partyId()));
  }

  /**
   * (ii) All additions of one day, if they hold the same appendix; (iii) or I or II of the whole
   * species.
   */
  private boolean replaces(LocalDate day, ListingChange addition) {
    return batches.getOrDefault(day, List.of()).stream()
        .anyMatch(later -> sameListing(later, addition) || wholeSpecies(later));
  }

  private static boolean sameListing(ListingChange later, ListingChange addition) {
    return later.symbol().equals(addition.symbol())
        && (!addition.symbol().equals(APPENDIX_III)
            || Objects.equals(later.partyId(), addition.partyId()));
  }

  private static boolean wholeSpecies(ListingChange later) {
    return !later.symbol().equals(APPENDIX_III) && later.populations().isEmpty();
  }

  private static boolean withdraws(ListingChange later, ListingChange reservation) {
    return ofType(later, ChangeType.RESERVATION_WITHDRAWAL)
        && later.symbol().equals(reservation.symbol())
        && Objects.equals(later.partyId(), reservation.partyId())
        && later.effectiveAt().isAfter(reservation.effectiveAt());
  }

  private static boolean ofType(ListingChange change, ChangeType type) {
    return change.type() == type;
  }

  private static @Nullable LocalDate first(
      List<ListingChange> changes, Predicate<ListingChange> ending) {
    return changes.stream()
        .filter(ending)
        .map(ListingChange::effectiveAt)
        .min(LocalDate::compareTo)
        .orElse(null);
  }
}
