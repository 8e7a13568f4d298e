package org.saola.listing;

import java.util.BitSet;
import org.saola.taxonomy.Taxon;

/**
 * The nc flag of every taxon: that it, or something in it, is not covered by the designation's
 * lists (rules, section 3).
 */
final class Coverage {
  private final Designation designation;
  private final ListingData data;
  private final Statuses statuses;
  private final BitSet nc = new BitSet();

  private Coverage(Designation designation, ListingData data, Statuses statuses) {
    this.designation = designation;
    this.data = data;
    this.statuses = statuses;
  }

  static Coverage of(
      Designation designation, ListingData data, Statuses statuses, OwnSymbols symbols) {
    var coverage = new Coverage(designation, data, statuses);
    var taxa = data.classification().taxa();
    for (var taxon : taxa) {
      if (coverage.gap(taxon)) {
        coverage.flagWithAncestors(taxon);
      } else if (statuses.status(taxon) == Status.NONE) {
        coverage.nc.set(taxon.index());
      }
    }
    for (var taxon : taxa) {
      if (symbols.of(taxon) != 0 && statuses.origin(taxon) == Origin.INHERITED) {
        coverage.nc.clear(taxon.index());
      }
    }
    return coverage;
  }

  boolean nc(Taxon taxon) {
    return nc.get(taxon.index());
  }

  /** Sections 3.1 to 3.3. */
  private boolean gap(Taxon taxon) {
    return switch (statuses.status(taxon)) {
      case DELETED, EXCLUDED -> true;
      case LISTED, NONE -> limited(taxon) || container(taxon);
    };
  }

  /** Section 3.2, the one place where changes of other designations count. */
  private boolean limited(Taxon taxon) {
    boolean limited = false;
    for (var change : data.changesOn(taxon)) {
      boolean unlimited = change.onlyPlaces().isEmpty();
      if (change.change().current() && (unlimited || change.change().partyId() != null)) {
        return false;
      }
      limited |=
          change.currentAddition() && change.change().designation() == designation && !unlimited;
    }
    return limited;
  }

  /** Section 3.3: it merely contains what is listed. The root does not count as an ancestor. */
  private boolean container(Taxon taxon) {
    if (statuses.origin(taxon) != Origin.INHERITED) {
      return false;
    }
    for (var above = taxon.parent(); above != null; above = above.parent()) {
      if (above.parent() != null && statuses.origin(above) == Origin.EXPLICIT) {
        return false;
      }
    }
    return true;
  }

  private void flagWithAncestors(Taxon gap) {
    for (Taxon above = gap; above != null; above = above.parent()) {
      nc.set(above.index());
    }
  }
}
