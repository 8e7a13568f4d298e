package org.saola.taxonomy.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.search.Hit.Cursor;

/** What a search found: in an order, and counted. For one thread. */
public final class SearchResult {
  private final SearchIndex index;
  private final String key;
  private final FoundEntries entries;
  private final SearchOrder order;
  private final BitSet found;
  private final Map<SearchFacet, BitSet> filters;
  private final BitSet passing;
  private EntryValues.@Nullable Counts counts;

  /** By their keys in the order; within each by name. */
  private final NavigableMap<Integer, BitSet> groups;

  SearchResult(
      SearchIndex index,
      String key,
      FoundEntries entries,
      Map<SearchFacet, String> wanted,
      SearchOrder order) {
    this.index = index;
    this.key = key;
    this.entries = entries;
    this.order = order;
    this.found = entries.all();
    this.filters = new EnumMap<>(SearchFacet.class);
    wanted.forEach((facet, value) -> filters.put(facet, index.table(facet).having(value)));
    this.passing = filtered(null);
    this.groups = order == SearchOrder.RELEVANCE ? entries.among(passing) : byKey(passing);
  }

  private NavigableMap<Integer, BitSet> byKey(BitSet passing) {
    var byKey = new TreeMap<Integer, BitSet>();
    passing.stream()
        .forEach(
            entry -> byKey.computeIfAbsent(index.key(order, entry), _ -> new BitSet()).set(entry));
    return byKey;
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
    return size(groups);
  }

  private static int size(Map<Integer, BitSet> groups) {
    return groups.values().stream().mapToInt(BitSet::cardinality).sum();
  }

  /**
   * How many of the entries have each value, the most frequent first; of a facet with a filter
   * those that all other filters let through.
   */
  public Map<String, Integer> counts(SearchFacet facet) {
    if (filters.containsKey(facet)) {
      return index.count(filtered(facet)).of(facet);
    }
    var known = counts;
    if (known == null) {
      known = index.count(passing);
      counts = known;
    }
    return known.of(facet);
  }

  /** The first hits behind a place; 0 to begin. */
  public List<Hit> page(int from, int limit) {
    var hits = new ArrayList<Hit>();
    int skip = from;
    for (var group : groups.values()) {
      int size = skip == 0 ? 0 : group.cardinality();
      if (skip > 0 && skip >= size) {
        skip -= size;
        continue;
      }
      int entry = group.nextSetBit(0);
      for (; skip > 0; skip--) {
        entry = group.nextSetBit(entry + 1);
      }
      for (; entry >= 0 && hits.size() < limit; entry = group.nextSetBit(entry + 1)) {
        hits.add(index.hit(entry, entries.group(entry), key));
      }
      if (hits.size() >= limit) {
        break;
      }
    }
    return hits;
  }

  /** Where a hit of this result stands. */
  public Cursor cursor(Hit hit) {
    int own =
        order == SearchOrder.RELEVANCE
            ? Hit.group(hit.how(), hit.name().kind())
            : index.key(order, hit.name().entry());
    return new Cursor(order, own, hit.entry().name(), hit.entry().id());
  }

  /** The place of the first hit of this key and entry, or behind. */
  int placeOf(int key, int entry) {
    var own = groups.get(key);
    return size(groups.headMap(key)) + (own == null ? 0 : own.get(0, entry).cardinality());
  }
}
