package org.saola.taxonomy.search;

import org.saola.taxonomy.search.Hit.How;

/** Takes entries as they are found; the same may come in several ways. */
interface EntrySink {
  /** How many entries are wanted of each way and kind: the first, others may be left out. */
  int most();

  /** Whether an entry would be taken; what is not wanted need not be looked at. */
  boolean wants(int entry, SearchName.Kind kind, How how);

  void add(int entry, SearchName.Kind kind, How how);

  /** Whether none came yet. */
  boolean isEmpty();
}
