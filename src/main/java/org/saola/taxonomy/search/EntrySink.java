package org.saola.taxonomy.search;

import org.saola.taxonomy.search.Hit.How;

/** Takes entries as they are found; the same may come in several ways. */
interface EntrySink {
  void add(int entry, SearchName.Kind kind, How how);

  /** Whether none came yet. */
  boolean isEmpty();
}
