package org.saola.store.names;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.match.CrosswalkRow;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.taxonomy.search.Entry;
import org.saola.taxonomy.search.FacetSource;
import org.saola.taxonomy.search.SearchFacet;

/** What releases of both lists tell of entries, and how their taxa relate. */
record ListFacets(
    Optional<ReleaseNames> speciesPlus,
    Optional<ReleaseNames> redList,
    Optional<ReleaseCrosswalk> crosswalk)
    implements FacetSource {
  /** What there is where nothing links a taxon to the other list. */
  private static final String NO_RELATION = "none";

  @Override
  public void tell(List<Entry> entries, Sink sink) {
    speciesPlus.ifPresent(names -> tell(names, entries, Entry::cites, sink));
    redList.ifPresent(names -> tell(names, entries, Entry::redList, sink));
    crosswalk.ifPresent(links -> {
      for (int entry = 0; entry < entries.size(); entry++) {
        relations(entries.get(entry), entry, links, sink);
      }
    });
  }

  private static void tell(
      ReleaseNames names,
      List<Entry> entries,
      Function<Entry, @Nullable SourceTaxon> side,
      Sink sink) {
    var places =
        IntStream.range(0, entries.size())
            .filter(entry -> side.apply(entries.get(entry)) != null)
            .toArray();
    var numbers =
        IntStream.of(places).map(entry -> number(side.apply(entries.get(entry)))).toArray();
    names.facts().tell(numbers, places, sink);
  }

  private static int number(@Nullable SourceTaxon taxon) {
    return taxon == null ? 0 : taxon.number();
  }

  private static void relations(Entry entry, int place, ReleaseCrosswalk links, Sink sink) {
    boolean linked = false;
    for (var taxon : entry.taxa()) {
      for (var row : links.of(taxon)) {
        sink.add(SearchFacet.RELATION, word(row), place);
        linked = true;
      }
    }
    if (!linked) {
      sink.add(SearchFacet.RELATION, NO_RELATION, place);
    }
  }

  private static String word(CrosswalkRow row) {
    return row.relation().name().toLowerCase(Locale.ROOT) + (row.question() ? "?" : "");
  }
}
