package org.saola.store.names;

import org.saola.taxonomy.search.FacetSource;

/** What a release tells of its taxa besides their names. */
@FunctionalInterface
interface TaxonFacts {
  /**
   * Tells what is known.
   *
   * @param numbers of taxa within the dataset
   * @param entries what is told of each is said of
   */
  void tell(int[] numbers, int[] entries, FacetSource.Sink sink);
}
