package org.saola.listing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;
import org.saola.listing.steps.StepListener;
import org.saola.taxonomy.Taxon;

/**
 * The values that paths bring to taxa on the way down (rules, section 2.2). A path starts at each
 * addition or deletion and keeps that change's limits all the way. Paths with equal limits that
 * bring the same status to a taxon go on as one: that bounds the work, whatever the number of
 * paths.
 */
final class StatusPaths {
  /** What a path takes along from the change it started at. */
  private record Limits(
      Set<Integer> onlyPlaces, Set<Integer> exceptPlaces, Set<Integer> exceptTaxa) {}

  /**
   * One that is being followed.
   *
   * @param seen to which taxa paths with these limits have brought each status so far
   */
  private record Path(QualifiedChange start, Limits limits, Map<Status, BitSet> seen) {
    boolean isNew(Taxon taxon, Status status) {
      var taxa = seen.computeIfAbsent(status, _ -> new BitSet());
      boolean isNew = !taxa.get(taxon.index());
      taxa.set(taxon.index());
      return isNew;
    }
  }

  private final ListingData data;
  private final Status[] direct;

  /** By index of the taxon; null where no path came. */
  private final @Nullable Status[] strongest;

  private final BitSet explicit = new BitSet();
  private final @Nullable StepListener listener;

  private StatusPaths(ListingData data, Status[] direct, @Nullable StepListener listener) {
    this.listener = listener;
    this.data = data;
    this.direct = direct;
    this.strongest = new @Nullable Status[direct.length];
  }

  /**
   * @param direct the direct status by index of the taxon
   */
  static StatusPaths from(
      List<QualifiedChange> changes,
      ListingData data,
      Status[] direct,
      @Nullable StepListener listener) {
    var starts = new HashMap<Limits, List<QualifiedChange>>();
    for (var change : changes) {
      if ((change.addition() || change.deletion()) && !change.change().inclusion()) {
        var limits = new Limits(change.onlyPlaces(), change.exceptPlaces(), change.exceptTaxa());
        starts.computeIfAbsent(limits, _ -> new ArrayList<>()).add(change);
      }
    }
    var paths = new StatusPaths(data, direct, listener);
    starts.forEach((limits, changesAlike) -> {
      var seen = new EnumMap<Status, BitSet>(Status.class);
      for (var start : changesAlike) {
        paths.start(new Path(start, limits, seen));
      }
    });
    return paths;
  }

  /** The strongest status that came, which may be none; null where no path came. */
  @Nullable Status strongest(Taxon taxon) {
    return strongest[taxon.index()];
  }

  /** Whether any path brought a status that a change on the taxon itself gave. */
  boolean explicit(Taxon taxon) {
    return explicit.get(taxon.index());
  }

  private void start(Path path) {
    var taxon = path.start().taxon();
    var status = path.start().addition() ? Status.LISTED : Status.DELETED;
    explicit.set(taxon.index());
    tell(ListingRule.PATH_STARTS, taxon, status, path);
    if (path.isNew(taxon, status)) {
      visit(taxon, status, path);
    }
  }

  /** Brings a status to a taxon and goes on to the leaves; below NONE and EXCLUDED too. */
  private void visit(Taxon taxon, Status status, Path path) {
    int index = taxon.index();
    var strongestYet = strongest[index];
    if (strongestYet == null || status.compareTo(strongestYet) > 0) {
      strongest[index] = status;
    }
    for (var child : taxon.children()) {
      var own = direct[child.index()];
      var rule = own == Status.NONE ? passing(child, path.limits()) : ListingRule.PATH_MEETS_OWN;
      var arriving = arriving(rule, own, status);
      if (rule == ListingRule.PATH_MEETS_OWN) {
        explicit.set(child.index());
      }
      if (path.isNew(child, arriving)) {
        tell(rule, child, arriving, path);
        visit(child, arriving, path);
      }
    }
  }

  /** A single excepted place excludes a taxon here, unlike in its rows. */
  private ListingRule passing(Taxon child, Limits limits) {
    var places = data.places(child.id());
    if (limits.exceptTaxa().contains(child.id())) {
      return ListingRule.PATH_EXCEPT_TAXON;
    }
    if (!Collections.disjoint(places, limits.exceptPlaces())) {
      return ListingRule.PATH_EXCEPT_PLACES;
    }
    boolean outside =
        !limits.onlyPlaces().isEmpty() && Collections.disjoint(places, limits.onlyPlaces());
    return outside ? ListingRule.PATH_OUTSIDE_PLACES : ListingRule.PATH_GOES_ON;
  }

  private static Status arriving(ListingRule rule, Status own, Status fromAbove) {
    return switch (rule) {
      case PATH_MEETS_OWN -> own;
      case PATH_EXCEPT_TAXON, PATH_EXCEPT_PLACES -> Status.EXCLUDED;
      case PATH_OUTSIDE_PLACES -> Status.NONE;
      default -> fromAbove;
    };
  }

  private void tell(ListingRule rule, Taxon taxon, Status status, Path path) {
    if (listener != null) {
      var places =
          switch (rule) {
            case PATH_EXCEPT_PLACES -> path.limits().exceptPlaces();
            case PATH_OUTSIDE_PLACES -> path.limits().onlyPlaces();
            default -> Set.<Integer>of();
          };
      listener.told(
          Step.of(rule, taxon, path.start().change().id())
              .via(rule == ListingRule.PATH_STARTS ? null : taxon.parent())
              .at(places)
              .giving(status.name()));
    }
  }
}
