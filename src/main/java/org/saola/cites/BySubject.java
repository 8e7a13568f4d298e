package org.saola.cites;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.Classification;
import org.saola.taxonomy.Taxon;

/**
 * Quotas or suspensions by what they were set for: a taxon of the tree, or all taxa of a country.
 * Those for names outside the tree are left out; no taxon shows them.
 */
final class BySubject<R> {
  /** By {@link Taxon#index}, so that a subtree is a range. */
  private final TreeMap<Integer, List<R>> byTaxon = new TreeMap<>();

  private final Map<Integer, List<R>> countryWide = new HashMap<>();

  private BySubject() {}

  /** Records without taxon that name no country either match nothing, and are left out too. */
  static <R> BySubject<R> of(
      List<R> records,
      Classification classification,
      Function<R, @Nullable Integer> taxonConceptId,
      Function<R, @Nullable Integer> geoEntityId) {
    var result = new BySubject<R>();
    for (var each : records) {
      var taxonId = taxonConceptId.apply(each);
      var taxon = classification.find(taxonId);
      var country = geoEntityId.apply(each);
      if (taxon != null) {
        result.byTaxon.computeIfAbsent(taxon.index(), _ -> new ArrayList<>()).add(each);
      } else if (taxonId == null && country != null) {
        result.countryWide.computeIfAbsent(country, _ -> new ArrayList<>()).add(each);
      }
    }
    return result;
  }

  /** Those of the taxon and of all its descendants. */
  List<R> within(Taxon taxon) {
    var found = new ArrayList<R>();
    byTaxon.subMap(taxon.index(), taxon.endIndex()).values().forEach(found::addAll);
    return found;
  }

  /** Those of the taxa above, the taxon itself not included. */
  List<R> above(Taxon taxon) {
    var found = new ArrayList<R>();
    for (var above = taxon.parent(); above != null; above = above.parent()) {
      found.addAll(byTaxon.getOrDefault(above.index(), List.of()));
    }
    return found;
  }

  /** Those for all taxa of one of these countries. */
  List<R> countryWide(Iterable<Integer> countries) {
    var found = new ArrayList<R>();
    for (var country : countries) {
      found.addAll(countryWide.getOrDefault(country, List.of()));
    }
    return found;
  }
}
