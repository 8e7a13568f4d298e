package org.saola.status;

import java.util.List;
import java.util.stream.Collectors;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord.Listing;

/**
 * What CITES or the EU said of a taxon on one day.
 *
 * @param summary the appendices or annexes in force, such as {@code I/II}; {@code NC} when none is.
 *     It is of the taxon's own and inherited listings: unlike a computed listing it does not say
 *     what is listed below a higher taxon, nor that a part of it is not
 * @param possible the same, if no listing had ended whose end is not known, and all had begun whose
 *     beginning is not
 * @param listings the rows that are the evidence
 * @param reservations of the parties that had entered one; they don't count in the summary
 */
public record ListingStatus(
    String summary, String possible, InForce<Listing> listings, InForce<Listing> reservations) {
  /** The name of the rule by which rows are read. */
  public static final String RULE = "listing-replay-1";

  private static final String NOT_LISTED = "NC";

  /**
   * The state on a day.
   *
   * @param rows all that the taxon shows of this designation, current or not, in any order
   */
  public static ListingStatus on(AsOf asOf, Designation designation, List<Listing> rows) {
    var spans = new ListingSpans(rows);
    var listings = InForce.on(asOf, ofType(rows, ChangeType.ADDITION), spans::of);
    var reservations = InForce.on(asOf, ofType(rows, ChangeType.RESERVATION), spans::of);
    return new ListingStatus(
        summary(designation, listings.certain()),
        summary(designation, listings.all()),
        listings,
        reservations);
  }

  public boolean listed() {
    return !listings.certain().isEmpty();
  }

  private static List<Listing> ofType(List<Listing> rows, ChangeType type) {
    return rows.stream().filter(row -> row.type() == type).toList();
  }

  private static String summary(Designation designation, List<Listing> listings) {
    var listed = listings.stream().map(Listing::symbol).collect(Collectors.toSet());
    return listed.isEmpty()
        ? NOT_LISTED
        : designation.symbols().stream().filter(listed::contains).collect(Collectors.joining("/"));
  }
}
