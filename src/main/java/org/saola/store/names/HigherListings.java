package org.saola.store.names;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.saola.status.Topic;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.taxonomy.match.SourceTaxon;

/** Which taxa above species CITES lists: the only ones that a species can take a listing from. */
final class HigherListings {
  private static final Set<String> ABOVE_GENUS = Set.of("family", "order", "class", "phylum");

  /** Records that are read at once. */
  private static final int TOGETHER = 200;

  private final Map<String, SourceTaxon> byRank = new HashMap<>();
  private final Map<SourceTaxon, HigherListing> listings = new HashMap<>();

  private HigherListings(Collection<SourceTaxon> taxa) {
    for (var taxon : taxa) {
      if (ABOVE_GENUS.contains(taxon.rank())) {
        byRank.putIfAbsent(key(taxon.rank(), taxon.accepted().name(), taxon.kingdom()), taxon);
      }
    }
  }

  /**
   * Of all taxa above genera, and of some genera.
   *
   * @param snapshot of the release; empty when it can't be asked any more
   */
  static HigherListings of(
      ReleaseNames names, Optional<SpeciesPlusSnapshot> snapshot, Collection<SourceTaxon> genera) {
    var found = new HigherListings(names.taxa());
    boolean whole = names.release().description().coverage().whole(Topic.CITES_LISTINGS);
    var taxa =
        Stream.concat(found.byRank.values().stream(), genera.stream())
            .collect(Collectors.toMap(SourceTaxon::number, taxon -> taxon, (one, _) -> one));
    snapshot.ifPresent(held -> {
      var places =
          taxa.keySet().stream().flatMapToInt(number -> held.placeOf(number).stream()).toArray();
      for (int from = 0; from < places.length; from += TOGETHER) {
        held.records(Arrays.copyOfRange(places, from, Math.min(from + TOGETHER, places.length)))
            .forEach(
                taxon -> found.listings.put(taxa.get(taxon.id()), HigherListing.of(taxon, whole)));
      }
    });
    return found;
  }

  private static String key(String rank, String name, String kingdom) {
    return String.join(" ", rank, name, kingdom).toLowerCase(Locale.ROOT);
  }

  HigherListing listing(SourceTaxon taxon) {
    return listings.getOrDefault(taxon, HigherListing.UNTOLD);
  }

  /** The lowest taxon above the genus of a species that CITES names. */
  Optional<SourceTaxon> aboveGenus(SourceTaxon species) {
    var names = species.higher();
    return Stream.of(
            key("family", names.family(), names.kingdom()),
            key("order", names.order(), names.kingdom()),
            key("class", names.className(), names.kingdom()),
            key("phylum", names.phylum(), names.kingdom()))
        .map(byRank::get)
        .filter(Objects::nonNull)
        .findFirst();
  }
}
