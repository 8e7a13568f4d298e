package org.saola.web.firstpage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.saola.speciesplus.TaxonRecord;
import org.saola.store.speciesplus.SpeciesPlusSnapshot;
import org.saola.store.speciesplus.TaxonQuery;
import org.saola.taxonomy.NameStatus;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;

/** Chooses the taxa that the first page shows: known ones where they are served, else any good. */
final class ExampleTaxa {
  private static final List<String> WELL_KNOWN =
      List.of(
          "Loxodonta africana",
          "Pseudoryx nghetinhensis",
          "Panthera leo",
          "Carcharodon carcharias",
          "Swietenia macrophylla",
          "Psittaciformes");

  private static final int BATCH = 200;
  private static final int MOST_LOOKED_AT = 4000;

  private ExampleTaxa() {}

  /** Up to six taxa; the first one has the most to tell. Empty when nothing accepted is served. */
  static List<TaxonRecord> of(SpeciesPlusSnapshot snapshot) {
    var known = WELL_KNOWN.stream().flatMap(name -> named(snapshot, name)).toList();
    var taxa = known.isEmpty() ? first(snapshot) : known;
    return taxa.stream().sorted(Comparator.comparingInt(ExampleTaxa::interest).reversed()).toList();
  }

  /** The same from the Red List alone. */
  static List<ShownTaxon> of(AssessedTaxa assessed) {
    var known =
        WELL_KNOWN.stream()
            .flatMap(name -> assessed.find(name).map(found -> ShownTaxon.of(name, found)).stream())
            .toList();
    return known.isEmpty() ? assessed.first().stream().toList() : known;
  }

  private static Stream<TaxonRecord> named(SpeciesPlusSnapshot snapshot, String name) {
    var places =
        snapshot.select(new TaxonQuery(Taxonomy.CITES_EU, name, false, null)).page(0, BATCH);
    return snapshot.records(places).stream().filter(ExampleTaxa::accepted).limit(1);
  }

  /** The first species of the index with listings in both, or what comes nearest to that. */
  private static List<TaxonRecord> first(SpeciesPlusSnapshot snapshot) {
    var all = snapshot.select(new TaxonQuery(Taxonomy.CITES_EU, null, false, null));
    var best = new ArrayList<TaxonRecord>();
    for (int from = 0; from < Math.min(all.size(), MOST_LOOKED_AT); from += BATCH) {
      for (var taxon : snapshot.records(all.page(from, BATCH))) {
        if (accepted(taxon) && (best.isEmpty() || interest(taxon) > interest(best.getFirst()))) {
          best.clear();
          best.add(taxon);
        }
      }
    }
    return best;
  }

  private static boolean accepted(TaxonRecord taxon) {
    return taxon.active() && taxon.status() == NameStatus.ACCEPTED;
  }

  /** How many of the answers about a taxon have something in them. */
  private static int interest(TaxonRecord taxon) {
    return (taxon.citesListings().isEmpty() ? 0 : 4)
        + (taxon.euListings().isEmpty() ? 0 : 4)
        + (taxon.rank() == Rank.SPECIES ? 2 : 0)
        + (taxon.distributions().isEmpty() ? 0 : 1)
        + (taxon.commonNames().isEmpty() ? 0 : 1)
        + (taxon.references().isEmpty() ? 0 : 1);
  }
}
