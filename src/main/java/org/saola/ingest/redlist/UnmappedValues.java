package org.saola.ingest.redlist;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts values that no code list knows; they are kept as they are, but never silently. */
final class UnmappedValues {
  /** More are counted together, because a file of another kind could hold millions. */
  private static final int MOST_VALUES = 1_000;

  private static final String OTHERS = "(others)";

  /** A value in a column of a table; the order is that of reports. */
  private record Key(RedListTable table, String column, String value) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = table.compareTo(other.table);
      order = order != 0 ? order : column.compareTo(other.column);
      return order != 0 ? order : value.compareTo(other.value);
    }
  }

  private final Map<Key, Long> counts = new TreeMap<>();

  void add(RedListTable table, String column, String value) {
    var key = new Key(table, column, value);
    if (counts.size() >= MOST_VALUES && !counts.containsKey(key)) {
      key = new Key(table, column, OTHERS);
    }
    counts.merge(key, 1L, Long::sum);
  }

  List<RedListReport.Value> values() {
    return counts.entrySet().stream()
        .map(entry -> value(entry.getKey(), entry.getValue()))
        .toList();
  }

  private static RedListReport.Value value(Key key, long count) {
    return new RedListReport.Value(key.table().code(), key.column(), key.value(), count);
  }
}
