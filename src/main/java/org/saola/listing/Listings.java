package org.saola.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.listing.steps.StepListener;
import org.saola.taxonomy.Taxon;

/**
 * What one designation says of every taxon: the result of the rules ({@code listing-rules.md}).
 * Rows are computed on demand, all else is kept.
 */
public final class Listings {
  private final ListingRows rows;
  private final Statuses statuses;
  private final CoveredTaxa coverage;
  private final ListingTexts texts;

  private Listings(
      Designation designation, ListingData data, Slices slices, @Nullable StepListener listener) {
    rows = new ListingRows(data, slices.slices());
    statuses = Statuses.of(designation, data, slices.pathSources(), listener);
    var symbols = OwnSymbols.of(designation, data, rows, listener);
    coverage = CoveredTaxa.of(designation, data, statuses, symbols, listener);
    texts =
        ListingTexts.of(
            data, new ListingTexts.Parts(designation, statuses, symbols, coverage), listener);
  }

  /**
   * Computes them.
   *
   * @param listener is told how each taxon comes to what it has; null when nobody asks
   */
  public static Listings of(
      Designation designation, ListingData data, Slices slices, @Nullable StepListener listener) {
    return new Listings(designation, data, slices, listener);
  }

  /** All rows, exceptions and hidden ones too, in no particular order. */
  public List<ListingRow> rows(Taxon taxon) {
    return List.copyOf(rows.of(taxon));
  }

  /** The rows that answers show, in no particular order. */
  public List<ListingRow> shownRows(Taxon taxon) {
    return rows.of(taxon).stream().filter(ListingRow::shown).toList();
  }

  /**
   * Symbols and {@code NC} joined by slashes, such as {@code I/II/NC}. Empty where a taxon has a
   * status but no current row, as inconsistent changes can bring about.
   */
  public String text(Taxon taxon) {
    return texts.of(taxon);
  }

  public Status status(Taxon taxon) {
    return statuses.status(taxon);
  }

  public Origin origin(Taxon taxon) {
    return statuses.origin(taxon);
  }

  /** Whether the taxon's own nc flag is set; its text can have NC without, and the reverse. */
  public boolean nc(Taxon taxon) {
    return coverage.nc(taxon);
  }
}
