package org.saola.listing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
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
    var places = data.places(taxon.id());
    var merged = new LinkedHashMap<QualifiedChange, ListingRow>();
    for (var timelines : slices) {
      var timeline = timelines.of(taxon);
      if (!timeline.isEmpty()) {
        var applying = TimelineWalk.applying(taxon, places, timeline);
        for (var row : Settlement.settle(taxon, applying)) {
          merged.put(row.change(), row);
        }
      }
    }
    return merged.values();
  }
}
