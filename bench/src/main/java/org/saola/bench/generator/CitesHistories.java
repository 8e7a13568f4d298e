package org.saola.bench.generator;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.bench.generator.ListingChanges.Occasion;
import org.saola.bench.generator.Taxon.Rank;

/**
 * Draws the histories of the appendices. Most taxa are listed through their family, as orchids,
 * cacti, parrots and corals are; about 85,000 rows come of it once they have cascaded.
 */
final class CitesHistories {
  /** A family with more branches than this is always listed, whatever the seed. */
  private static final int LARGE = 60;

  private final ListingChanges changes;
  private final List<Integer> countries;
  private final Sampler sampler;
  private final Vocabulary vocabulary;

  /** What is in force today, as the EU takes it over. */
  final List<Listing> current = new ArrayList<>();

  CitesHistories(ListingChanges changes, List<Integer> countries, long seed) {
    this.changes = changes;
    this.countries = countries;
    sampler = new Sampler(seed, "cites");
    vocabulary = new Vocabulary(sampler);
  }

  void write(Taxon kingdom) throws IOException {
    visit(kingdom, null);
  }

  private void visit(Taxon taxon, @Nullable Listing above) throws IOException {
    var covering = above;
    if (above == null && sampler.chance(chanceOfListing(taxon))) {
      covering = higherTaxon(taxon);
    }
    for (var child : taxon.children) {
      if (child.rank != Rank.SPECIES) {
        visit(child, covering);
      } else if (child.accepted) {
        if (covering == null) {
          species(child);
        } else if (sampler.chance(.05)) {
          coveredSpecies(child, covering);
        }
      }
    }
  }

  private static double chanceOfListing(Taxon taxon) {
    return switch (taxon.rank) {
      case ORDER -> taxon.plant() ? 0 : .1;
      case FAMILY -> taxon.children.size() > LARGE ? 1 : taxon.plant() ? .3 : .4;
      case GENUS -> .25;
      default -> 0;
    };
  }

  /** One to four additions, of which the last one stands. */
  private Listing higherTaxon(Taxon taxon) throws IOException {
    int steps = taxon.children.size() > LARGE ? 2 : sampler.between(1, 4);
    var symbol = sampler.chance(.9) ? "II" : "I";
    var dates = dates(steps);
    for (int i = 0; i < steps - 1; i++) {
      changes.addition(Occasion.cites(dates.get(i), false), draw(taxon, symbol, dates.get(i)));
    }
    var last = draw(taxon, symbol, dates.getLast());
    if (sampler.chance(.15)) {
      last = last.except(List.of(sampler.oneOf(taxon.below(Rank.SPECIES))));
    }
    stands(last);
    return last;
  }

  private void species(Taxon taxon) throws IOException {
    if (!sampler.chance(.4)) {
      return;
    }
    var dates = dates(2);
    var symbol = sampler.chance(.7) ? "II" : "I";
    switch (sampler.between(0, 9)) {
      case 0, 1, 2, 3 -> stands(draw(taxon, symbol, dates.getFirst()));
      case 4, 5 -> transfer(taxon, dates);
      case 6 -> split(taxon, dates.getFirst());
      case 7 -> stands(draw(taxon, "III", dates.getFirst()).by(sampler.oneOf(countries)));
      case 8 -> stands(draw(taxon, symbol, dates.getFirst()).only(some(taxon)));
      default -> {
        changes.addition(
            Occasion.cites(dates.getFirst(), false), draw(taxon, symbol, dates.getFirst()));
        changes.deletion(Occasion.cites(dates.getLast(), true), taxon, symbol);
      }
    }
    reserve(taxon, symbol, dates.getLast());
  }

  private void coveredSpecies(Taxon taxon, Listing covering) throws IOException {
    var dates = dates(2);
    switch (sampler.between(0, 3)) {
      case 0 -> transfer(taxon, dates);
      case 1 -> {
        var before = Events.CITES_DATES.getFirst();
        changes.addition(Occasion.cites(before, false), draw(taxon, "I", before));
        changes.inclusion(
            Occasion.cites(covering.since(), true),
            Listing.of(taxon, covering.symbol(), covering.since(), Annotation.NONE),
            covering.taxon());
      }
      default -> stands(draw(taxon, "I", dates.getLast()));
    }
    reserve(taxon, "I", dates.getLast());
  }

  private void transfer(Taxon taxon, List<String> dates) throws IOException {
    changes.addition(Occasion.cites(dates.getFirst(), false), draw(taxon, "II", dates.getFirst()));
    stands(draw(taxon, "I", dates.getLast()));
  }

  /** Some populations in Appendix II, all others in I. */
  private void split(Taxon taxon, String date) throws IOException {
    var some = some(taxon);
    stands(draw(taxon, "II", date).only(some));
    var others = new ArrayList<>(taxon.places);
    others.removeAll(some);
    if (!others.isEmpty()) {
      stands(draw(taxon, "I", date).only(others));
    }
  }

  private void reserve(Taxon taxon, String symbol, String date) throws IOException {
    if (sampler.chance(.08)) {
      changes.reservation(
          Occasion.cites(date, sampler.chance(.6)), taxon, symbol, sampler.oneOf(countries));
    }
  }

  private void stands(Listing listing) throws IOException {
    changes.addition(Occasion.cites(listing.since(), true), listing);
    current.add(listing);
  }

  private Listing draw(Taxon taxon, String symbol, String date) {
    var annotation = Annotation.draw(sampler, vocabulary, taxon.plant());
    return Listing.of(taxon, symbol, date, annotation);
  }

  private List<Integer> some(Taxon taxon) {
    return taxon.places.subList(0, sampler.between(1, taxon.places.size()));
  }

  /** So many different days on which appendices changed, oldest first. */
  private List<String> dates(int count) {
    var dates = new ArrayList<String>();
    int first = sampler.between(0, 10);
    for (int i = 0; i < count; i++) {
      dates.add(Events.CITES_DATES.get(first + 2 * i));
    }
    return dates;
  }
}
