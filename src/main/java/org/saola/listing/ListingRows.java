package org.saola.listing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;
import org.saola.listing.steps.StepListener;
import org.saola.taxonomy.Taxon;

/**
 * The rows of taxa: slice by slice, merged (rules, section 1). Computed anew at every call, for all
 * rows together are many times the changes.
 */
final class ListingRows {
  private final ListingData data;
  private final List<Timelines> slices;

  ListingRows(ListingData data, List<List<QualifiedChange>> slices) {
    this.data = data;
    this.slices = slices.stream().map(Timelines::of).toList();
  }

  /**
   * All rows of a taxon, one per change, exceptions and hidden ones too. Where slices disagree, the
   * newest counts (section 1.6).
   */
  Collection<ListingRow> of(Taxon taxon) {
    return of(taxon, null);
  }

  /** The same, and tells how they come about; the slices one after another. */
  Collection<ListingRow> of(Taxon taxon, @Nullable StepListener listener) {
    var places = data.places(taxon.id());
    var merged = new LinkedHashMap<QualifiedChange, ListingRow>();
    for (int slice = 0; slice < slices.size(); slice++) {
      var timeline = slices.get(slice).of(taxon);
      if (!timeline.isEmpty()) {
        if (listener != null) {
          listener.told(Step.of(ListingRule.SLICE, taxon).giving(String.valueOf(slice)));
        }
        var applying = TimelineWalk.applying(taxon, places, timeline, listener);
        for (var row : Settlement.settle(taxon, applying, listener)) {
          merged.put(row.change(), row);
        }
      }
    }
    if (listener != null) {
      tellNotShown(taxon, merged.values(), listener);
    }
    return merged.values();
  }

  private static void tellNotShown(
      Taxon taxon, Collection<ListingRow> rows, StepListener listener) {
    for (var row : rows) {
      var rule = row.notShownBy();
      if (rule != null) {
        listener.told(Step.of(rule, taxon, row.change().change().id()));
      }
    }
  }
}
