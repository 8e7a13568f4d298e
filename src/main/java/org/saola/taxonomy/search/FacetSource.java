package org.saola.taxonomy.search;

import java.util.List;

/** Knows of entries what they don't tell themselves. */
@FunctionalInterface
public interface FacetSource {
  /** Nothing is known. */
  FacetSource NONE = (_, _) -> {};

  /** Takes what is known, in any order; the same may come twice. */
  interface Sink {
    /**
     * Takes a value.
     *
     * @param entry its place among all
     */
    void add(SearchFacet facet, String value, int entry);
  }

  /** Tells all that is known of the entries. */
  void tell(List<Entry> entries, Sink sink);
}
