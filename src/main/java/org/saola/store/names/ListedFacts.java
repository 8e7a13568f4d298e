package org.saola.store.names;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.search.FacetSource.Sink;
import org.saola.taxonomy.search.SearchFacet;

/** What a release of Species+ says of its taxa. */
final class ListedFacts implements TaxonFacts {
  private final Map<Integer, Facts> facts = new HashMap<>();
  private final Map<List<String>, List<String>> shared = new HashMap<>();

  /** Of one taxon. */
  private record Facts(
      @Nullable String euListing, List<String> countries, boolean quota, boolean suspension) {}

  /** What is read of a record. */
  record Told(
      @Nullable String euListing,
      @Nullable List<Restriction> citesQuotas,
      @Nullable List<Restriction> citesSuspensions,
      @Nullable List<Occurrence> distributions) {}

  /**
   * A quota or a suspension.
   *
   * @param taxonConceptId null when it is for all taxa of a country, which says nothing of this one
   */
  record Restriction(@Nullable Integer taxonConceptId, boolean current) {
    private boolean counts() {
      return current && taxonConceptId != null;
    }
  }

  /** Where it lives. */
  record Occurrence(@Nullable Area place) {}

  /** A country or territory. */
  record Area(@Nullable String isoCode2) {}

  void add(int number, Told told) {
    var countries =
        orNone(told.distributions()).stream()
            .map(Occurrence::place)
            .filter(Objects::nonNull)
            .map(Area::isoCode2)
            .flatMap(Stream::ofNullable)
            .filter(code -> !code.isBlank())
            .distinct()
            .sorted()
            .toList();
    facts.put(
        number,
        new Facts(
            told.euListing(),
            shared.computeIfAbsent(countries, each -> each),
            orNone(told.citesQuotas()).stream().anyMatch(Restriction::counts),
            orNone(told.citesSuspensions()).stream().anyMatch(Restriction::counts)));
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : list;
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

  private static void tell(Facts known, int entry, Sink sink) {
    SearchFacet.parts(Objects.requireNonNullElse(known.euListing(), ""))
        .forEach(annex -> sink.add(SearchFacet.ANNEX, annex, entry));
    known.countries().forEach(country -> sink.add(SearchFacet.COUNTRY, country, entry));
    if (known.quota()) {
      sink.add(SearchFacet.HAS_QUOTA, SearchFacet.YES, entry);
    }
    if (known.suspension()) {
      sink.add(SearchFacet.HAS_SUSPENSION, SearchFacet.YES, entry);
    }
  }
}
