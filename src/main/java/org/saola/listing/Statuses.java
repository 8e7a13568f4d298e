package org.saola.listing;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;
import org.saola.listing.steps.StepListener;
import org.saola.taxonomy.Taxon;

/** Status and origin of every taxon under one designation (rules, section 2). */
final class Statuses {
  private final Status[] statuses;
  private final Origin[] origins;
  private final @Nullable StepListener listener;

  private Statuses(Status[] direct, @Nullable StepListener listener) {
    this.listener = listener;
    statuses = direct.clone();
    origins = new Origin[direct.length];
    for (int i = 0; i < direct.length; i++) {
      origins[i] = direct[i] == Status.NONE ? Origin.UNTOUCHED : Origin.EXPLICIT;
    }
  }

  static Statuses of(
      Designation designation,
      ListingData data,
      List<QualifiedChange> pathSources,
      @Nullable StepListener listener) {
    var direct = direct(designation, data, listener);
    var result = new Statuses(direct, listener);
    var taxa = data.classification().taxa();
    result.join(StatusPaths.from(pathSources, data, direct, listener), taxa);
    result.spreadUp(taxa);
    return result;
  }

  Status status(Taxon taxon) {
    return statuses[taxon.index()];
  }

  Origin origin(Taxon taxon) {
    return origins[taxon.index()];
  }

  /** Section 2.1, by {@link Taxon#index}: the strongest of what changes on the taxon say. */
  private static Status[] direct(
      Designation designation, ListingData data, @Nullable StepListener listener) {
    var direct = new Status[data.classification().size()];
    Arrays.fill(direct, Status.NONE);
    for (var change : data.changes(designation)) {
      int index = change.taxon().index();
      var status = direct(change, data);
      if (listener != null && status != Status.NONE) {
        listener.told(
            Step.of(rule(status), change.taxon(), change.change().id())
                .by(status == Status.EXCLUDED ? change.change().parentId() : null));
      }
      if (status.compareTo(direct[index]) > 0) {
        direct[index] = status;
      }
    }
    return direct;
  }

  private static Status direct(QualifiedChange change, ListingData data) {
    if (change.currentAddition() && !change.change().inclusion()) {
      return Status.LISTED;
    }
    if (change.type() == ChangeType.EXCEPTION && excludesItsTaxon(change.change(), data)) {
      return Status.EXCLUDED;
    }
    return change.deletion() && change.change().current() ? Status.DELETED : Status.NONE;
  }

  private static ListingRule rule(Status direct) {
    return switch (direct) {
      case LISTED -> ListingRule.DIRECTLY_LISTED;
      case EXCLUDED -> ListingRule.DIRECTLY_EXCLUDED;
      case DELETED -> ListingRule.DIRECTLY_DELETED;
      case NONE -> throw new IllegalArgumentException("no change gives no status");
    };
  }

  private static boolean excludesItsTaxon(ListingChange exception, ListingData data) {
    var addition = data.qualifiedBy(exception);
    return addition != null
        && addition.designation() == exception.designation()
        && addition.type() == ChangeType.ADDITION
        && addition.current()
        && addition.taxonConceptId() != exception.taxonConceptId();
  }

  /** Section 2.3: what a path brought replaces the direct status, even if that is nothing. */
  private void join(StatusPaths paths, List<Taxon> taxa) {
    for (var taxon : taxa) {
      var strongest = paths.strongest(taxon);
      if (strongest != null) {
        statuses[taxon.index()] = strongest;
        origins[taxon.index()] = paths.explicit(taxon) ? Origin.EXPLICIT : Origin.INHERITED;
        if (listener != null) {
          listener.told(Step.of(ListingRule.STATUS_JOINED, taxon).giving(strongest.name()));
        }
      }
    }
  }

  /** Section 2.4: the first taxon that is not untouched ends the way, whatever its status. */
  private void spreadUp(List<Taxon> taxa) {
    for (var taxon : taxa) {
      if (status(taxon) == Status.LISTED && origin(taxon) == Origin.EXPLICIT) {
        var above = taxon.parent();
        for (; above != null && origin(above) == Origin.UNTOUCHED; above = above.parent()) {
          statuses[above.index()] = Status.LISTED;
          origins[above.index()] = Origin.INHERITED;
          tell(ListingRule.STATUS_FROM_BELOW, above, taxon);
        }
        if (above != null) {
          tell(ListingRule.WAY_UP_STOPS, above, taxon);
        }
      }
    }
  }

  private void tell(ListingRule rule, Taxon taxon, Taxon via) {
    if (listener != null) {
      listener.told(Step.of(rule, taxon).via(via));
    }
  }
}
