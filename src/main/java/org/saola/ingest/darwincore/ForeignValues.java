package org.saola.ingest.darwincore;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts values that have no counterpart in the Red List. */
final class ForeignValues {
  /** Enough to see what is wrong; a column of free text can have very many. */
  private static final int MOST_VALUES = 1000;

  private final SortedMap<String, Long> counts = new TreeMap<>();

  void add(String column, String value) {
    var key = column + ": " + value;
    if (counts.size() < MOST_VALUES || counts.containsKey(key)) {
      counts.merge(key, 1L, Long::sum);
    }
  }

  /** Occurrences by column and value. */
  SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
