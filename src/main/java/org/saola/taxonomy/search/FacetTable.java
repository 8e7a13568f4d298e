package org.saola.taxonomy.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What all entries have of one facet. */
final class FacetTable {
  private final List<String> values = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final int[][] ofEntry;
  private final Map<List<Integer>, int[]> shared = new HashMap<>();

  FacetTable(SearchFacet facet, List<Entry> entries) {
    ofEntry = new int[entries.size()][];
    for (int i = 0; i < ofEntry.length; i++) {
      var found = facet.values(entries.get(i)).stream().map(this::number).distinct().toList();
      ofEntry[i] =
          shared.computeIfAbsent(
              found, each -> each.stream().mapToInt(Integer::intValue).toArray());
    }
    shared.clear();
  }

  private int number(String value) {
    return numbers.computeIfAbsent(
        value,
        each -> {
          values.add(each);
          return values.size() - 1;
        });
  }

  /** The number of a value; -1 for one that no entry has. */
  int find(String value) {
    return numbers.entrySet().stream()
        .filter(each -> each.getKey().equalsIgnoreCase(value))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(-1);
  }

  boolean has(int entry, int value) {
    for (int each : ofEntry[entry]) {
      if (each == value) {
        return true;
      }
    }
    return false;
  }

  void count(int entry, int[] counts) {
    for (int each : ofEntry[entry]) {
      counts[each]++;
    }
  }

  int[] counts() {
    return new int[values.size()];
  }

  String value(int number) {
    return values.get(number);
  }
}
