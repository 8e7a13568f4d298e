package org.saola.listing;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;
import org.saola.listing.steps.StepListener;
import org.saola.taxonomy.Taxon;

/**
 * The nc flag of every taxon: that it, or something in it, is not covered by the designation's
 * lists (rules, section 3).
 */
final class CoveredTaxa {
  private final Designation designation;
  private final ListingData data;
  private final Statuses statuses;
  private final @Nullable StepListener listener;
  private final BitSet nc = new BitSet();

  private CoveredTaxa(
      Designation designation,
      ListingData data,
      Statuses statuses,
      @Nullable StepListener listener) {
    this.designation = designation;
    this.data = data;
    this.statuses = statuses;
    this.listener = listener;
  }

  static CoveredTaxa of(
      Designation designation,
      ListingData data,
      Statuses statuses,
      OwnSymbols symbols,
      @Nullable StepListener listener) {
    var coverage = new CoveredTaxa(designation, data, statuses, listener);
    var taxa = data.classification().taxa();
    for (var taxon : taxa) {
      if (coverage.gap(taxon)) {
        coverage.flagWithAncestors(taxon);
      } else if (statuses.status(taxon) == Status.NONE) {
        coverage.nc.set(taxon.index());
        coverage.tell(ListingRule.NO_STATUS, taxon);
      }
    }
    for (var taxon : taxa) {
      if (symbols.of(taxon) != 0 && statuses.origin(taxon) == Origin.INHERITED) {
        coverage.uncover(taxon);
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
      case DELETED, EXCLUDED -> found(ListingRule.GAP_BY_STATUS, taxon);
      case LISTED, NONE ->
          limited(taxon) || (container(taxon) && found(ListingRule.GAP_BY_CONTENT, taxon));
    };
  }

  private boolean found(ListingRule rule, Taxon taxon) {
    tell(rule, taxon);
    return true;
  }

  /** Section 3.2, the one place where changes of other designations count. */
  private boolean limited(Taxon taxon) {
    QualifiedChange limited = null;
    QualifiedChange lifting = null;
    for (var change : data.changesOn(taxon)) {
      boolean unlimited = change.onlyPlaces().isEmpty();
      if (change.change().current() && (unlimited || change.change().partyId() != null)) {
        lifting = change;
      } else if (limitedHere(change)) {
        limited = change;
      }
    }
    if (limited != null && listener != null) {
      var rule = lifting == null ? ListingRule.GAP_BY_PLACES : ListingRule.LIMIT_LIFTED;
      listener.told(
          Step.of(rule, taxon, limited.change().id())
              .by(lifting == null ? null : lifting.change().id())
              .at(limited.onlyPlaces()));
    }
    return limited != null && lifting == null;
  }

  private boolean limitedHere(QualifiedChange change) {
    return change.currentAddition()
        && change.change().designation() == designation
        && !change.onlyPlaces().isEmpty();
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
      if (listener != null && above != gap) {
        listener.told(Step.of(ListingRule.GAP_BELOW, above).via(gap));
      }
    }
  }

  private void uncover(Taxon taxon) {
    if (nc.get(taxon.index())) {
      nc.clear(taxon.index());
      tell(ListingRule.COVERED_BY_ROWS, taxon);
    }
  }

  private void tell(ListingRule rule, Taxon taxon) {
    if (listener != null) {
      listener.told(Step.of(rule, taxon));
    }
  }
}
