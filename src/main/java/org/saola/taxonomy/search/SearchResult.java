package org.saola.taxonomy.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.saola.taxonomy.search.SearchIndex.FoundNames;

/** What a search found: best first, and counted. */
public final class SearchResult {
  private final List<Entry> entries;
  private final FoundNames found;

  /** As {@link Hit#rank}, rising. */
  private final long[] ranks;

  private final Map<SearchFacet, Map<String, Integer>> counts = new EnumMap<>(SearchFacet.class);

  SearchResult(
      List<Entry> entries,
      Map<SearchFacet, FacetTable> tables,
      FoundNames found,
      Map<SearchFacet, String> filters) {
    this.entries = entries;
    this.found = found;
    var wanted = new EnumMap<SearchFacet, Integer>(SearchFacet.class);
    filters.forEach((facet, value) -> wanted.put(facet, table(tables, facet).find(value)));
    var counting = new EnumMap<SearchFacet, int[]>(SearchFacet.class);
    tables.forEach((facet, table) -> counting.put(facet, table.counts()));
    var hits = LongStream.builder();
    for (int entry = 0; entry < entries.size(); entry++) {
      var name = found.name(entry);
      if (name != null && count(entry, tables, wanted, counting)) {
        hits.add(Hit.rank(found.how(entry), name));
      }
    }
    ranks = hits.build().sorted().toArray();
    counting.forEach((facet, numbers) -> counts.put(facet, named(table(tables, facet), numbers)));
  }

  private static FacetTable table(Map<SearchFacet, FacetTable> tables, SearchFacet facet) {
    return Objects.requireNonNull(tables.get(facet));
  }

  /**
   * Counts an entry: of a facet that is filtered those are counted that all other filters let
   * through.
   *
   * @return whether all filters do
   */
  private static boolean count(
      int entry,
      Map<SearchFacet, FacetTable> tables,
      Map<SearchFacet, Integer> wanted,
      Map<SearchFacet, int[]> counts) {
    SearchFacet failing = null;
    for (var filter : wanted.entrySet()) {
      if (!table(tables, filter.getKey()).has(entry, filter.getValue())) {
        if (failing != null) {
          return false;
        }
        failing = filter.getKey();
      }
    }
    for (var each : counts.entrySet()) {
      if (failing == null || failing == each.getKey()) {
        table(tables, each.getKey()).count(entry, each.getValue());
      }
    }
    return failing == null;
  }

  /** The largest first. */
  private static Map<String, Integer> named(FacetTable table, int[] numbers) {
    var named = new LinkedHashMap<String, Integer>();
    IntStream.range(0, numbers.length)
        .filter(number -> numbers[number] > 0)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(number -> -numbers[number])
                .thenComparing(table::value))
        .forEach(number -> named.put(table.value(number), numbers[number]));
    return named;
  }

  /** How many entries were found. */
  public int total() {
    return ranks.length;
  }

  /** How many of the entries have each value, the most frequent first. */
  public Map<String, Integer> counts(SearchFacet facet) {
    return counts.getOrDefault(facet, Map.of());
  }

  /** The first hits behind a place; 0 to begin. */
  public List<Hit> page(int from, int limit) {
    return Arrays.stream(ranks).skip(from).limit(limit).mapToObj(rank -> hit((int) rank)).toList();
  }

  private Hit hit(int entry) {
    return new Hit(entries.get(entry), Objects.requireNonNull(found.name(entry)), found.how(entry));
  }

  /** The place of the first hit of this group and entry, or behind. */
  int placeOf(int group, int entry) {
    int at = Arrays.binarySearch(ranks, (long) group << Integer.SIZE | entry);
    return at < 0 ? -at - 1 : at;
  }
}
