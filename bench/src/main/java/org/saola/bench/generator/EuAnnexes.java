package org.saola.bench.generator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.saola.bench.generator.Events.Regulation;
import org.saola.bench.generator.ListingChanges.Occasion;
import org.saola.bench.generator.Taxon.Rank;

/**
 * Writes the annexes: every regulation holds its own copy of the listings, texts included. About
 * 120,000 rows come of it once they have cascaded.
 */
final class EuAnnexes {
  private final ListingChanges changes;
  private final Sampler sampler;
  private final List<Listing> annexes = new ArrayList<>();

  EuAnnexes(ListingChanges changes, List<Listing> appendices, long seed) {
    this.changes = changes;
    sampler = new Sampler(seed, "eu");
    for (var listing : appendices) {
      annexes.add(
          listing.as(
              switch (listing.symbol()) {
                case "I" -> "A";
                case "II" -> sampler.chance(.08) ? "A" : "B";
                default -> sampler.chance(.8) ? "C" : "D";
              }));
    }
  }

  void write(List<Regulation> regulations) throws IOException {
    for (var regulation : regulations) {
      var when = new Occasion("EU", regulation.id(), regulation.date(), regulation.current());
      for (var listing : annexes) {
        if (holds(regulation, listing)) {
          changes.addition(when, listing);
        }
      }
    }
  }

  private boolean holds(Regulation regulation, Listing listing) {
    boolean inForce = listing.since().compareTo(regulation.date()) < 0;
    return switch (regulation.contents()) {
      case CONSOLIDATED -> true;
      case SPECIES -> inForce && !listing.taxon().rank.above(Rank.SPECIES);
      case AMENDMENT -> listing.taxon().rank == Rank.SPECIES && sampler.chance(.02);
    };
  }
}
