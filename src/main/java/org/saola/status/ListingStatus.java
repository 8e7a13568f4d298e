package org.saola.status;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.listing.ChangeType;
import org.saola.listing.Designation;
import org.saola.speciesplus.TaxonRecord;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.taxonomy.Rank;

/**
 * What CITES or the EU said of a taxon on one day.
 *
 * @param finding whether it was listed, or why that can't be told
 * @param summary the appendices or annexes in force, such as {@code I/II}; {@code NC} where there
 *     is evidence that none was, null where there isn't. On the day of the data and later it is the
 *     source's own where that names the same appendices or more: only the source knows what is
 *     listed below a taxon, and that a part of it is not
 * @param published the source's own summary, on the day of its data; null when there is none
 * @param agrees whether {@code published} names the appendices or annexes of the rows that are
 *     current; null when there is nothing to compare
 * @param possible those of the rows in force, and of all that may have been; null when there are
 *     none and nothing says so
 * @param listings the rows that are the evidence
 * @param reservations of the parties that had entered one; they don't count in the summary
 * @param reservationsHeld how much of these the release has
 * @param rule the name of the rule by which all this was read
 */
public record ListingStatus(
    Finding finding,
    @Nullable String summary,
    @Nullable String published,
    @Nullable Boolean agrees,
    @Nullable String possible,
    InForce<Listing> listings,
    InForce<Listing> reservations,
    Extent reservationsHeld,
    String rule) {
  /** The name of the rule by which published rows are read. */
  public static final String RULE = "listing-replay-1";

  private static final String NOT_LISTED = "NC";

  /**
   * The state on a day.
   *
   * @param taxon with all rows that it shows of this designation, current or not
   * @param coverage of the release
   */
  public static ListingStatus on(
      AsOf asOf, Designation designation, TaxonRecord taxon, Coverage coverage) {
    var law = DesignationRecords.of(designation);
    var rows = law.rows(taxon);
    var published = blankToNull(law.summary(taxon));
    var spans = new ListingSpans(rows);
    var listings = InForce.on(asOf, ofType(rows, ChangeType.ADDITION), spans::of);
    var reservations = InForce.on(asOf, ofType(rows, ChangeType.RESERVATION), spans::of);
    var current = symbols(ofType(rows, ChangeType.ADDITION).stream().filter(Listing::current));
    var known = new Known(law, taxon.rank(), listings, symbols(published), current, coverage);
    var finding = finding(asOf, known, published);
    var summary = summary(asOf, designation, known, finding, published);
    return new ListingStatus(
        finding,
        summary,
        published,
        published == null ? null : (Boolean) known.published().equals(current),
        asOf.knownAsCurrent() || finding instanceof Finding.NotListed
            ? summary
            : joined(designation, symbols(listings.all().stream())),
        listings,
        reservations,
        coverage.of(law.reservations()),
        RULE);
  }

  /**
   * What decides.
   *
   * @param published appendices or annexes of the source's own summary
   * @param current those of the rows that are current
   */
  private record Known(
      DesignationRecords law,
      Rank rank,
      InForce<Listing> listings,
      Set<String> published,
      Set<String> current,
      Coverage coverage) {

    boolean nothingAtAll() {
      return listings.all().isEmpty() && published.isEmpty() && coverage.lacks(law.listings());
    }

    boolean sourceKnowsMore(AsOf asOf) {
      return asOf.knownAsCurrent()
          && !published.isEmpty()
          && published.containsAll(symbols(listings.certain().stream()));
    }

    /** Whether something below the taxon is listed, or may have been. */
    boolean moreBelow() {
      return rank.compareTo(Rank.SPECIES) < 0 || !current.containsAll(published);
    }
  }

  /**
   * The appendices or annexes of the rows in force alone, without what the summary tells of taxa
   * below; null when there are none.
   */
  public @Nullable String ofRows(Designation designation) {
    return joined(designation, symbols(listings.certain().stream()));
  }

  private static @Nullable String summary(
      AsOf asOf,
      Designation designation,
      Known known,
      Finding finding,
      @Nullable String published) {
    return switch (finding) {
      case Finding.Listed _ ->
          known.sourceKnowsMore(asOf)
              ? published
              : joined(designation, symbols(known.listings().certain().stream()));
      case Finding.NotListed _ -> NOT_LISTED;
      default -> null;
    };
  }

  private static Finding finding(AsOf asOf, Known known, @Nullable String published) {
    if (!known.listings().certain().isEmpty()) {
      return new Finding.Listed(Evidence.RECORDS);
    }
    if (published == null && known.nothingAtAll()) {
      return new Finding.NotImported();
    }
    return asOf.knownAsCurrent() ? onDataDay(known, published) : before(asOf, known);
  }

  private static Finding onDataDay(Known known, @Nullable String published) {
    if (!known.published().isEmpty()) {
      return new Finding.Listed(Evidence.SOURCE_SUMMARY);
    }
    if (published != null) {
      return new Finding.NotListed(Evidence.SOURCE_SUMMARY);
    }
    return switch (known.coverage().of(known.law().listings())) {
      case WHOLE -> new Finding.NotListed(Evidence.COMPLETE_LIST);
      case UNKNOWN -> new Finding.Unknown(Doubt.NOT_RECORDED);
      case PART, NONE -> new Finding.Unknown(Doubt.SOURCE_SILENT);
    };
  }

  private static Finding before(AsOf asOf, Known known) {
    if (asOf.date().isBefore(known.law().begins())) {
      return known.law().beforeIt();
    }
    if (!known.listings().undated().isEmpty()) {
      return new Finding.Unknown(Doubt.UNDATED);
    }
    if (!known.listings().endUnknown().isEmpty()) {
      return new Finding.Unknown(Doubt.END_UNKNOWN);
    }
    var history = known.coverage().of(known.law().history());
    if (history != Extent.WHOLE) {
      return new Finding.Unknown(Doubt.of(history));
    }
    return known.moreBelow()
        ? new Finding.Unknown(Doubt.LISTED_BELOW)
        : new Finding.NotListed(Evidence.COMPLETE_LIST);
  }

  private static @Nullable String blankToNull(@Nullable String summary) {
    return summary == null || summary.isBlank() ? null : summary;
  }

  private static List<Listing> ofType(List<Listing> rows, ChangeType type) {
    return rows.stream().filter(row -> row.type() == type).toList();
  }

  private static Set<String> symbols(Stream<Listing> rows) {
    return rows.map(Listing::symbol).collect(Collectors.toSet());
  }

  private static Set<String> symbols(@Nullable String summary) {
    return summary == null
        ? Set.of()
        : Arrays.stream(summary.split("/", -1))
            .map(String::strip)
            .filter(symbol -> !symbol.isEmpty() && !symbol.equals(NOT_LISTED))
            .collect(Collectors.toSet());
  }

  /** In the order of the designation; null when there are none. */
  private static @Nullable String joined(Designation designation, Collection<String> symbols) {
    return symbols.isEmpty()
        ? null
        : designation.symbols().stream().filter(symbols::contains).collect(Collectors.joining("/"));
  }
}
