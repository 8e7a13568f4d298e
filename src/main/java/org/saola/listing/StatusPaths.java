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

  private final ListingData data;
  private final Status[] direct;

  /** By index of the taxon; null where no path came. */
  private final @Nullable Status[] strongest;

  private final BitSet explicit = new BitSet();

  private StatusPaths(ListingData data, Status[] direct) {
    this.data = data;
    this.direct = direct;
    this.strongest = new @Nullable Status[direct.length];
  }

  /**
   * @param direct the direct status by index of the taxon
   */
  static StatusPaths from(List<QualifiedChange> changes, ListingData data, Status[] direct) {
    var starts = new HashMap<Limits, List<QualifiedChange>>();
    for (var change : changes) {
      if ((change.addition() || change.deletion()) && !change.change().inclusion()) {
        var limits = new Limits(change.onlyPlaces(), change.exceptPlaces(), change.exceptTaxa());
        starts.computeIfAbsent(limits, _ -> new ArrayList<>()).add(change);
      }
    }
    var paths = new StatusPaths(data, direct);
    starts.forEach((limits, changesAlike) -> {
      var seen = new EnumMap<Status, BitSet>(Status.class);
      for (var start : changesAlike) {
        paths.explicit.set(start.taxon().index());
        var status = start.addition() ? Status.LISTED : Status.DELETED;
        paths.visit(start.taxon(), status, limits, seen);
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

  /**
   * Brings a status to a taxon and goes on to the leaves; below NONE and EXCLUDED too.
   *
   * @param seen to which taxa paths with these limits have brought each status so far
   */
  private void visit(Taxon taxon, Status status, Limits limits, Map<Status, BitSet> seen) {
    int index = taxon.index();
    var seenWithStatus = seen.computeIfAbsent(status, _ -> new BitSet());
    if (seenWithStatus.get(index)) {
      return;
    }
    seenWithStatus.set(index);
    var strongestYet = strongest[index];
    if (strongestYet == null || status.compareTo(strongestYet) > 0) {
      strongest[index] = status;
    }
    for (var child : taxon.children()) {
      var own = direct[child.index()];
      if (own == Status.NONE) {
        visit(child, inherited(child, status, limits), limits, seen);
      } else {
        explicit.set(child.index());
        visit(child, own, limits, seen);
      }
    }
  }

  /** A single excepted place excludes a taxon here, unlike in its rows. */
  private Status inherited(Taxon child, Status status, Limits limits) {
    var places = data.places(child.id());
    if (limits.exceptTaxa().contains(child.id())
        || !Collections.disjoint(places, limits.exceptPlaces())) {
      return Status.EXCLUDED;
    }
    boolean outside =
        !limits.onlyPlaces().isEmpty() && Collections.disjoint(places, limits.onlyPlaces());
    return outside ? Status.NONE : status;
  }
}
