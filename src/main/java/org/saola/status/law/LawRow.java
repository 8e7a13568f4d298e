package org.saola.status.law;

import java.util.Set;
import org.saola.listing.ChangeType;
import org.saola.listing.ListingChange;
import org.saola.listing.ListingRow;

/**
 * A listing change as a taxon had it on a day.
 *
 * @param own whether it was made on the taxon itself, and not inherited
 * @param inForce as computed for the taxon and the day
 * @param exceptPlaces geo entities whose populations it leaves out
 */
public record LawRow(
    ListingChange change, boolean own, boolean inForce, Set<Integer> exceptPlaces) {

  public LawRow {
    exceptPlaces = Set.copyOf(exceptPlaces);
  }

  static LawRow of(ListingRow row) {
    return new LawRow(row.change().change(), row.own(), row.current(), row.change().exceptPlaces());
  }

  /** The id of the change. */
  public int id() {
    return change.id();
  }

  /** The appendix or annex. */
  public String symbol() {
    return change.symbol();
  }

  public boolean is(ChangeType type) {
    return change.type() == type;
  }

  /** Whether it holds for some populations only. */
  public boolean limited() {
    return !change.populations().isEmpty();
  }
}
