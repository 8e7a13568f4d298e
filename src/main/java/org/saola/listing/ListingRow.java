package org.saola.listing;

import org.jspecify.annotations.Nullable;

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
    return change.type() != ChangeType.EXCEPTION && change.change().visible();
  }
}
