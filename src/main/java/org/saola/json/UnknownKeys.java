package org.saola.json;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts keys of JSON records that no reader knows; they are ignored, but never silently. */
public final class UnknownKeys {
  private final SortedMap<String, Long> counts = new TreeMap<>();

  public void add(String path) {
    counts.merge(path, 1L, Long::sum);
  }

  /** Occurrences by path, such as {@code cites_quotas[].purpose}. */
  public SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
  }
}
