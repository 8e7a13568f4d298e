package org.saola.listing;

import org.jspecify.annotations.Nullable;
import org.saola.listing.steps.ListingRule;

/**
 * A change as a taxon shows it; equal for all taxa that inherit it in the same way.
 *
 * @param own whether the change was made on the taxon itself
 * @param current as computed for the taxon
 * @param textsFrom the row that this one stands for and whose texts it shows; usually null
 */
public record ListingRow(
    QualifiedChange change, boolean own, boolean current, @Nullable QualifiedChange textsFrom) {

  ListingRow notCurrent() {
    return new ListingRow(change, own, false, textsFrom);
  }

  /** Whether answers show the row; the others count in computations only. */
  public boolean shown() {
    return notShownBy() == null;
  }

  /** The rule that keeps the row from answers; null when none does. */
  @Nullable ListingRule notShownBy() {
    if (change.type() == ChangeType.EXCEPTION) {
      return ListingRule.EXCEPTION_NOT_SHOWN;
    }
    return change.change().visible() ? null : ListingRule.HIDDEN;
  }
}
