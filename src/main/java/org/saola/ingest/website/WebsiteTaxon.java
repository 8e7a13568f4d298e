package org.saola.ingest.website;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.saola.ingest.places.PlaceCells;
import org.saola.ingest.speciesplus.NamePosition;
import org.saola.speciesplus.TaxonRecord.HigherTaxa;
import org.saola.speciesplus.TaxonRecord.Listing;
import org.saola.speciesplus.TaxonRecord.PublishedDecision;
import org.saola.taxonomy.Rank;
import org.saola.taxonomy.Taxonomy;

/** A taxon with what rows of several files tell of it. */
final class WebsiteTaxon {
  static final List<Rank> LADDER =
      List.of(Rank.KINGDOM, Rank.PHYLUM, Rank.CLASS, Rank.ORDER, Rank.FAMILY, Rank.GENUS);

  final Taxonomy taxonomy;
  final Rank rank;
  final String fullName;
  final List<@Nullable String> higher;

  int id;
  @Nullable String author;
  @Nullable String citesListing;
  @Nullable String euListing;
  PlaceCells places = PlaceCells.of(List.of(), List.of());
  final List<Listing> citesListings = new ArrayList<>();
  final List<Listing> euListings = new ArrayList<>();
  final List<PublishedDecision> decisions = new ArrayList<>();

  /**
   * A taxon of which nothing but its name is known.
   *
   * @param higher the names from the kingdom to the genus; its own and those below are overwritten
   */
  WebsiteTaxon(Taxonomy taxonomy, Rank rank, String fullName, List<@Nullable String> higher) {
    this.taxonomy = taxonomy;
    this.rank = rank;
    this.fullName = fullName;
    this.higher = new ArrayList<>(higher);
    for (int depth = 0; depth < LADDER.size(); depth++) {
      int order = LADDER.get(depth).compareTo(rank);
      if (order >= 0) {
        this.higher.set(depth, order == 0 ? fullName : null);
      }
    }
    if (rank.compareTo(Rank.GENUS) > 0 && this.higher.getLast() == null) {
      this.higher.set(LADDER.size() - 1, NamePosition.genus(rank, fullName));
    }
  }

  HigherTaxa higherTaxa() {
    return new HigherTaxa(
        higher.get(0), higher.get(1), higher.get(2), higher.get(3), higher.get(4), higher.get(5));
  }

  String position() {
    return String.valueOf(NamePosition.of(higherTaxa(), fullName));
  }

  /** What makes it the same taxon where rows have no ids. */
  String key() {
    return key(rank, fullName);
  }

  static String key(Rank rank, String fullName) {
    return rank + " " + fullName;
  }

  /** Whether what both say of the classification is the same. */
  boolean agrees(WebsiteTaxon other) {
    return IntStream.range(0, LADDER.size())
        .allMatch(depth ->
            higher.get(depth) == null
                || other.higher.get(depth) == null
                || Objects.equals(higher.get(depth), other.higher.get(depth)));
  }

  /** The taxon above at one step of the ladder; null when it isn't named. */
  @Nullable WebsiteTaxon above(int depth) {
    var name = higher.get(depth);
    if (name == null || LADDER.get(depth).compareTo(rank) >= 0) {
      return null;
    }
    var upTo = new ArrayList<@Nullable String>(higher.subList(0, depth));
    upTo.addAll(Arrays.asList(new String[LADDER.size() - depth]));
    return new WebsiteTaxon(taxonomy, LADDER.get(depth), name, upTo);
  }
}
