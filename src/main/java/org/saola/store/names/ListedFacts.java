package org.saola.store.names;

import java.util.HashMap;
import java.util.Map;
import org.saola.store.nameindex.NamedTaxon.Listed;
import org.saola.taxonomy.search.FacetSource.Sink;
import org.saola.taxonomy.search.SearchFacet;

/** What a release of Species+ says of its taxa. */
final class ListedFacts implements TaxonFacts {
  private final Map<Integer, Listed> facts = new HashMap<>();

  /** What many taxa have in common, once. */
  private final Map<Listed, Listed> shared = new HashMap<>();

  void add(int number, Listed listed) {
    facts.put(number, shared.computeIfAbsent(listed, each -> each));
  }

  @Override
  public void tell(int[] numbers, int[] entries, Sink sink) {
    for (int i = 0; i < numbers.length; i++) {
      var known = facts.get(numbers[i]);
      if (known != null) {
        tell(known, entries[i], sink);
      }
    }
  }

  private static void tell(Listed known, int entry, Sink sink) {
    SearchFacet.parts(known.annexes()).forEach(annex -> sink.add(SearchFacet.ANNEX, annex, entry));
    known.countries().forEach(country -> sink.add(SearchFacet.COUNTRY, country, entry));
    if (known.quota()) {
      sink.add(SearchFacet.HAS_QUOTA, SearchFacet.YES, entry);
    }
    if (known.suspension()) {
      sink.add(SearchFacet.HAS_SUSPENSION, SearchFacet.YES, entry);
    }
  }
}
