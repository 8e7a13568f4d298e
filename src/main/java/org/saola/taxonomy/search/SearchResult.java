package org.saola.taxonomy.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a search found: best first, and counted. */
public final class SearchResult {
  private final SearchIndex index;
  private final String key;
  private final BitSet found;
  private final Map<SearchFacet, BitSet> filters;
  private final long[] passing;
  private final List<BitSet> groups;

  SearchResult(
      SearchIndex index, String key, FoundEntries entries, Map<SearchFacet, String> wanted) {
    this.index = index;
    this.key = key;
    this.found = entries.all();
    this.filters = new EnumMap<>(SearchFacet.class);
    wanted.forEach((facet, value) -> filters.put(facet, index.table(facet).having(value)));
    var passing = filtered(null);
    this.passing = passing.toLongArray();
    this.groups = entries.among(passing);
  }

  /**
   * What all filters let through.
   *
   * @param spared whose filter is left out; null = none
   */
  private BitSet filtered(@Nullable SearchFacet spared) {
    var entries = (BitSet) found.clone();
    filters.forEach((facet, having) -> {
      if (facet != spared) {
        entries.and(having);
      }
    });
    return entries;
  }

  /** How many entries were found. */
  public int total() {
    return groups.stream().mapToInt(BitSet::cardinality).sum();
  }

  /**
   * How many of the entries have each value, the most frequent first; of a facet with a filter
   * those that all other filters let through.
   */
  public Map<String, Integer> counts(SearchFacet facet) {
    boolean filtering = filters.containsKey(facet);
    return index.table(facet).count(filtering ? filtered(facet).toLongArray() : passing);
  }

  /** The first hits behind a place; 0 to begin. */
  public List<Hit> page(int from, int limit) {
    var hits = new ArrayList<Hit>();
    int skip = from;
    for (int group = 0; group < groups.size() && hits.size() < limit; group++) {
      var entries = groups.get(group);
      int size = skip == 0 ? 0 : entries.cardinality();
      if (skip > 0 && skip >= size) {
        skip -= size;
        continue;
      }
      int entry = entries.nextSetBit(0);
      for (; skip > 0; skip--) {
        entry = entries.nextSetBit(entry + 1);
      }
      for (; entry >= 0 && hits.size() < limit; entry = entries.nextSetBit(entry + 1)) {
        hits.add(index.hit(entry, group, key));
      }
    }
    return hits;
  }

  /** The place of the first hit of this group and entry, or behind. */
  int placeOf(int group, int entry) {
    int before = groups.stream().limit(group).mapToInt(BitSet::cardinality).sum();
    return group < groups.size() ? before + groups.get(group).get(0, entry).cardinality() : before;
  }
}
