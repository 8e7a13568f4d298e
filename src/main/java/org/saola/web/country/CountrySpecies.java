package org.saola.web.country;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.saola.redlist.Assessment;
import org.saola.redlist.Group;
import org.saola.store.names.ReleaseNames;
import org.saola.store.redlist.Facet;
import org.saola.store.redlist.RedListQuery;
import org.saola.store.redlist.RedListSnapshot;
import org.saola.taxonomy.match.SourceTaxon;
import org.saola.web.part.Signs;

/**
 * Which species the latest global assessments place in which country; counted and sorted once for a
 * release. Safe for use by many threads.
 */
final class CountrySpecies {
  private static final int MOST_SORTED = 50;
  private static final Comparator<SourceTaxon> MOST_THREATENED_FIRST =
      Comparator.comparingInt((SourceTaxon taxon) -> Signs.place(taxon.status()))
          .thenComparing(taxon -> taxon.accepted().name());

  private final Cache<Long, List<Country>> counted = Caffeine.newBuilder().maximumSize(1).build();
  private final Cache<Sorting, int[]> sorted =
      Caffeine.newBuilder()
          .maximumSize(MOST_SORTED)
          .expireAfterAccess(Duration.ofMinutes(10))
          .build();

  /** The places of the assessments of a country, and how many there are of each category. */
  record Country(String code, int[] places, Map<String, Long> counts) {}

  /** What a sorted list is of: releases by their ids. */
  private record Sorting(long release, long names, String country) {}

  /** All countries that have species. */
  List<Country> countries(RedListSnapshot snapshot) {
    return counted.get(snapshot.release().id(), _ -> count(snapshot));
  }

  private static List<Country> count(RedListSnapshot snapshot) {
    return snapshot.rankNames(Group.COUNTRIES).stream()
        .filter(code -> code.matches("[A-Z]{2}"))
        .map(code -> count(snapshot, code))
        .filter(country -> country.places().length > 0)
        .toList();
  }

  private static Country count(RedListSnapshot snapshot, String code) {
    var query = RedListQuery.of(new Facet(Group.COUNTRIES, code));
    var found =
        snapshot.select(query.latest(true).forScope(Assessment.GLOBAL).speciesOnly(true).build());
    var places = found.page(0, found.size());
    var counts = new TreeMap<String, Long>();
    IntStream.of(places)
        .mapToObj(snapshot.index().assessments()::category)
        .forEach(category -> counts.merge(category, 1L, Long::sum));
    return new Country(code, places, counts);
  }

  /** The places of the assessments whose species have names, the most threatened first. */
  int[] sorted(RedListSnapshot snapshot, Country country, ReleaseNames names) {
    var sorting = new Sorting(snapshot.release().id(), names.release().id(), country.code());
    return sorted.get(sorting, _ -> sort(snapshot, country, names));
  }

  private static int[] sort(RedListSnapshot snapshot, Country country, ReleaseNames names) {
    var bySpecies = new HashMap<SourceTaxon, Integer>();
    var assessments = snapshot.index().assessments();
    for (int place : country.places()) {
      names.find(assessments.sisId(place)).ifPresent(taxon -> bySpecies.putIfAbsent(taxon, place));
    }
    return bySpecies.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(MOST_THREATENED_FIRST))
        .mapToInt(Map.Entry::getValue)
        .toArray();
  }
}
