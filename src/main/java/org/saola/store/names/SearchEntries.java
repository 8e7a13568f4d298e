package org.saola.store.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saola.taxonomy.match.Relation.Direction;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.search.Entry;
import org.saola.taxonomy.search.SearchIndex;

/** What is searched: the taxa of both lists, those that mean the same for sure as one. */
final class SearchEntries {
  private SearchEntries() {}

  static SearchIndex index(
      Optional<ReleaseNames> speciesPlus,
      Optional<ReleaseNames> redList,
      Optional<ReleaseCrosswalk> crosswalk) {
    Map<SourceTaxon, SourceTaxon> same = new HashMap<>();
    crosswalk.ifPresent(links ->
        links.rows().stream()
            .filter(row -> !row.question() && row.direction() == Direction.EQUAL)
            .forEach(row -> {
              same.put(row.cites(), row.redList());
              same.put(row.redList(), row.cites());
            }));
    var entries = new ArrayList<Entry>();
    taxa(speciesPlus).forEach(taxon -> entries.add(new Entry(taxon, same.get(taxon))));
    taxa(redList).stream()
        .filter(taxon -> !same.containsKey(taxon))
        .forEach(taxon -> entries.add(new Entry(null, taxon)));
    var facets = new ListFacets(speciesPlus, redList, crosswalk);
    return new SearchIndex(entries, facets, origin(speciesPlus, redList, same));
  }

  /** Both releases, and which of their taxa are one entry: an import or a decision changes it. */
  private static String origin(
      Optional<ReleaseNames> speciesPlus,
      Optional<ReleaseNames> redList,
      Map<SourceTaxon, SourceTaxon> same) {
    return "%d-%d-%x".formatted(number(speciesPlus), number(redList), same.hashCode());
  }

  private static long number(Optional<ReleaseNames> names) {
    return names.map(each -> each.release().id()).orElse(0L);
  }

  private static List<SourceTaxon> taxa(Optional<ReleaseNames> names) {
    return names.map(ReleaseNames::taxa).orElse(List.of());
  }
}
