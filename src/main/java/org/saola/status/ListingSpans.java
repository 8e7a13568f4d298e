package org.saola.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.saola.listing.ChangeType;
import org.saola.speciesplus.TaxonRecord.Listing;

/**
 * From when until when the listings and reservations of one taxon were in force, read from the rows
 * that it shows for one designation. Rows have a beginning only; the end of one is another row.
 * Changes of one day are read in the order of {@link ChangeType}: what is listed on the day of a
 * deletion stays listed. A row that is current has not ended, whatever came later.
 */
public final class ListingSpans {
  private static final Comparator<Change> ORDER =
      Comparator.comparing(Change::date).thenComparing(change -> change.row().type());

  private final List<Change> changes;

  private record Change(LocalDate date, Listing row) {}

  /**
   * @param rows in any order; those without a date end nothing
   */
  public ListingSpans(List<Listing> rows) {
    var dated = new ArrayList<Change>(rows.size());
    for (var row : rows) {
      var date = row.effectiveAt();
      if (date != null) {
        dated.add(new Change(date, row));
      }
    }
    dated.sort(ORDER);
    changes = dated;
  }

  /** The days of an addition or a reservation. */
  public Span of(Listing row) {
    var from = row.effectiveAt();
    if (row.current()) {
      return Span.current(from);
    }
    return from == null ? Span.ended(null, null) : Span.ended(from, end(row, from).orElse(null));
  }

  private Optional<LocalDate> end(Listing row, LocalDate from) {
    return row.type() == ChangeType.ADDITION
        ? first(from, later -> endsAddition(later, row, from))
        : endOfReservation(row, from);
  }

  /** A deletion, a new version of the same listing, or a transfer to another appendix or annex. */
  private boolean endsAddition(Change later, Listing addition, LocalDate from) {
    return switch (later.row().type()) {
      case DELETION -> isOfSame(later.row(), addition);
      case ADDITION ->
          later.row().symbol().equals(addition.symbol())
              ? isOfSame(later.row(), addition)
              : !amendsOtherHalf(later, addition, from);
      case RESERVATION, RESERVATION_WITHDRAWAL, EXCEPTION -> false;
    };
  }

  /**
   * Whether a change amends the other half of a split listing only: both halves were listed on one
   * day, and what comes next for this half is another version of it.
   */
  private boolean amendsOtherHalf(Change later, Listing addition, LocalDate from) {
    boolean split =
        changes.stream()
            .anyMatch(change ->
                change.date().equals(from)
                    && change.row().type() == ChangeType.ADDITION
                    && change.row().symbol().equals(later.row().symbol()));
    return split
        && changes.stream()
            .filter(change -> !change.date().isBefore(later.date()))
            .map(Change::row)
            .filter(row -> isOfSame(row, addition))
            .map(Listing::type)
            .filter(type -> type == ChangeType.ADDITION || type == ChangeType.DELETION)
            .findFirst()
            .filter(type -> type == ChangeType.ADDITION)
            .isPresent();
  }

  /** A withdrawal, a new reservation of the same party, or the end of what it was made against. */
  private Optional<LocalDate> endOfReservation(Listing reservation, LocalDate from) {
    var replaced =
        first(
            from,
            later ->
                isOfSame(later.row(), reservation)
                    && (later.row().type() == ChangeType.RESERVATION_WITHDRAWAL
                        || later.row().type() == ChangeType.RESERVATION));
    return Stream.concat(replaced.stream(), endOfListing(reservation.symbol(), from).stream())
        .min(LocalDate::compareTo);
  }

  /** The first day after {@code from} on which an appendix or annex ceased to list the taxon. */
  private Optional<LocalDate> endOfListing(String symbol, LocalDate from) {
    var listings =
        changes.stream()
            .map(Change::row)
            .filter(row -> row.type() == ChangeType.ADDITION && row.symbol().equals(symbol))
            .map(this::of)
            .toList();
    return listings.stream()
        .flatMap(listing -> Optional.ofNullable(listing.until()).stream())
        .filter(end -> end.isAfter(from))
        .filter(end -> listings.stream().noneMatch(listing -> listing.mayInclude(end)))
        .min(LocalDate::compareTo);
  }

  private Optional<LocalDate> first(LocalDate after, Predicate<Change> wanted) {
    return changes.stream()
        .filter(change -> change.date().isAfter(after))
        .filter(wanted)
        .map(Change::date)
        .findFirst();
  }

  /** Whether both are about one appendix or annex and one party; no party stands for each. */
  private static boolean isOfSame(Listing one, Listing other) {
    return one.symbol().equals(other.symbol())
        && (one.party() == null || other.party() == null || one.party().equals(other.party()));
  }
}
