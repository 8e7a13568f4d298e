package org.saola.taxonomy.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The values of each entry, of all facets; counting those of some entries reads only theirs. */
final class EntryValues {
  private static final Comparator<Map.Entry<String, Integer>> MOST_FIRST =
      Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
          .thenComparing(Map.Entry.comparingByKey());

  /** All values, those of a facet together. */
  private final List<String> texts = new ArrayList<>();

  private final Map<SearchFacet, Range> ranges = new EnumMap<>(SearchFacet.class);

  /** The place of the first value of each entry among those of all; one more at the end. */
  private final int[] first;

  /** The values of entries, by their places among the texts. */
  private final int[] values;

  /** The values of a facet among all texts. */
  private record Range(int from, int to) {}

  EntryValues(Map<SearchFacet, FacetTable> tables, int entries) {
    first = new int[entries + 1];
    tables.values().stream()
        .flatMap(table -> table.members().values().stream())
        .forEach(members -> members.forEach(entry -> first[entry + 1]++));
    for (int entry = 0; entry < entries; entry++) {
      first[entry + 1] += first[entry];
    }
    values = new int[first[entries]];
    var next = first.clone();
    tables.forEach((facet, table) -> {
      int from = texts.size();
      table
          .members()
          .forEach((text, members) -> {
            int value = texts.size();
            texts.add(text);
            members.forEach(entry -> values[next[entry]++] = value);
          });
      ranges.put(facet, new Range(from, texts.size()));
    });
  }

  /** How many of some entries have each value. */
  Counts count(BitSet entries) {
    var counts = new int[texts.size()];
    for (int entry = entries.nextSetBit(0); entry >= 0; entry = entries.nextSetBit(entry + 1)) {
      for (int i = first[entry]; i < first[entry + 1]; i++) {
        counts[values[i]]++;
      }
    }
    return new Counts(counts);
  }

  /** How many of some entries have each value. */
  final class Counts {
    private final int[] counts;

    private Counts(int[] counts) {
      this.counts = counts;
    }

    /** Those of a facet that any has, the most frequent first. */
    Map<String, Integer> of(SearchFacet facet) {
      var range = Objects.requireNonNull(ranges.get(facet));
      var found = new ArrayList<Map.Entry<String, Integer>>();
      for (int value = range.from(); value < range.to(); value++) {
        if (counts[value] > 0) {
          found.add(Map.entry(texts.get(value), counts[value]));
        }
      }
      found.sort(MOST_FIRST);
      var sorted = new LinkedHashMap<String, Integer>();
      found.forEach(each -> sorted.put(each.getKey(), each.getValue()));
      return sorted;
    }
  }
}
