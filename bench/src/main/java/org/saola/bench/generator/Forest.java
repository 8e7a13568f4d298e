package org.saola.bench.generator;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.bench.generator.Taxon.Rank;

/**
 * Grows the trees of both taxonomies. Sizes follow the real ones: about 10,000 animal species in
 * 200 families, 29,000 plant species in 100, more than half of the plants in one family.
 */
final class Forest {
  /** Species of the largest plant families; the rest is spread over the others. */
  private static final List<Integer> LARGE_PLANT_FAMILIES = List.of(20_000, 2_100, 2_000, 1_400);

  private record Group(String phylum, String name, int orders, int families, int species) {}

  private static final List<Group> ANIMALS =
      List.of(
          new Group("Chordata", "Mammalia", 10, 35, 1_500),
          new Group("Chordata", "Aves", 12, 40, 2_500),
          new Group("Chordata", "Reptilia", 4, 30, 1_500),
          new Group("Chordata", "Amphibia", 3, 12, 700),
          new Group("Chordata", "Elasmobranchii", 5, 14, 250),
          new Group("Chordata", "Actinopteri", 6, 14, 300),
          new Group("Arthropoda", "Insecta", 3, 8, 450),
          new Group("Arthropoda", "Arachnida", 2, 4, 250),
          new Group("Mollusca", "Bivalvia", 3, 4, 60),
          new Group("Mollusca", "Gastropoda", 3, 5, 80),
          new Group("Cnidaria", "Anthozoa", 4, 24, 2_200),
          new Group("Cnidaria", "Hydrozoa", 2, 4, 150),
          new Group("Echinodermata", "Holothuroidea", 1, 2, 40));

  private static final List<Group> MIGRATORY =
      List.of(
          new Group("Chordata", "Mammalia", 4, 12, 250),
          new Group("Chordata", "Aves", 6, 18, 350),
          new Group("Chordata", "Elasmobranchii", 2, 4, 60));

  private final Identifiers ids;
  private final double scale;
  private final Sampler sampler;
  private final Vocabulary vocabulary;

  /**
   * @param scale 1 = the real size
   */
  Forest(Identifiers ids, long seed, double scale) {
    this.ids = ids;
    this.scale = scale;
    sampler = new Sampler(seed, "forest");
    vocabulary = new Vocabulary(sampler);
  }

  Taxon animals() {
    return kingdom("Animalia", "1", ANIMALS);
  }

  /** The second taxonomy: migratory animals. */
  Taxon migratory() {
    return kingdom("Animalia", "1", MIGRATORY);
  }

  /** Plants have neither phylum nor class; families are numbered over the whole kingdom. */
  Taxon plants() {
    var plants = taxon(null, Rank.KINGDOM, "Plantae");
    plants.position = "2";
    var orders = new ArrayList<Taxon>();
    for (int i = 0; i < 35; i++) {
      var order = taxon(plants, Rank.ORDER, vocabulary.properName() + "ales");
      order.position = "2";
      orders.add(order);
    }
    var sizes = new ArrayList<>(LARGE_PLANT_FAMILIES);
    sizes.addAll(spread(3_500, 100));
    var families = new ArrayList<Taxon>();
    for (int size : sizes) {
      families.add(family(sampler.oneOf(orders), "aceae", size));
    }
    number(families, "2");
    return plants;
  }

  private Taxon kingdom(String name, String position, List<Group> groups) {
    var kingdom = taxon(null, Rank.KINGDOM, name);
    kingdom.position = position;
    for (var group : groups) {
      var phylum =
          kingdom.children.stream()
              .filter(child -> child.name.equals(group.phylum))
              .findFirst()
              .orElseGet(() -> taxon(kingdom, Rank.PHYLUM, group.phylum));
      phylum.position = position + "." + (kingdom.children.indexOf(phylum) + 1);
      fill(phylum, group);
    }
    return kingdom;
  }

  private void fill(Taxon phylum, Group group) {
    var animals = taxon(phylum, Rank.CLASS, group.name);
    animals.position = phylum.position + "." + phylum.children.size();
    for (int i = 0; i < group.orders; i++) {
      taxon(animals, Rank.ORDER, vocabulary.properName() + "iformes");
    }
    var orders = List.copyOf(animals.children);
    for (int size : spread(group.species, group.families)) {
      family(sampler.oneOf(orders), "idae", size);
    }
    number(animals.children, animals.position);
  }

  /** Splits {@code species} over {@code families} so that the first ones are the largest (Zipf). */
  private static List<Integer> spread(int species, int families) {
    double sum = 0;
    for (int i = 1; i <= families; i++) {
      sum += 1 / Math.pow(i, .9);
    }
    var sizes = new ArrayList<Integer>();
    for (int i = 1; i <= families; i++) {
      sizes.add((int) Math.max(1, Math.round(species / sum / Math.pow(i, .9))));
    }
    return sizes;
  }

  private Taxon family(Taxon order, String ending, int fullSize) {
    var family = taxon(order, Rank.FAMILY, vocabulary.properName() + ending);
    int left = (int) Math.max(1, Math.round(fullSize * scale));
    double genusSize = fullSize > 10_000 ? 28 : 8;
    Taxon parent = family;
    while (left > 0) {
      if (sampler.chance(.02)) {
        parent =
            taxon(family, Rank.SUBFAMILY, vocabulary.properName().replaceAll("..$", "") + "inae");
      }
      int size = Math.min(left, sampler.skewed(genusSize));
      genus(parent, size);
      left -= size;
    }
    return family;
  }

  private void genus(Taxon parent, int size) {
    var genus = taxon(parent, Rank.GENUS, vocabulary.properName());
    var epithets = new HashSet<String>();
    while (epithets.size() < size) {
      var epithet = vocabulary.epithet();
      if (epithets.add(epithet)) {
        // a few names are not the standard of the Conference of the Parties
        boolean accepted = !sampler.chance(.004);
        var name = genus.name + " " + epithet;
        infraspecific(new Taxon(ids.next(), genus, Rank.SPECIES, name, accepted));
      }
    }
  }

  private void infraspecific(Taxon species) {
    if (!sampler.chance(.035)) {
      return;
    }
    boolean varieties = species.plant() && sampler.chance(.6);
    var epithets = new HashSet<String>();
    int count = sampler.skewed(2);
    while (epithets.size() < count) {
      var epithet = vocabulary.epithet();
      if (epithets.add(epithet)) {
        taxon(
            species,
            varieties ? Rank.VARIETY : Rank.SUBSPECIES,
            species.name + (varieties ? " var. " : " ") + epithet);
      }
    }
  }

  private Taxon taxon(@Nullable Taxon parent, Rank rank, String name) {
    return new Taxon(ids.next(), parent, rank, name, true);
  }

  /** Numbers siblings by name, five digits each, and everything below them. */
  private static void number(List<Taxon> siblings, String prefix) {
    var sorted = siblings.stream().sorted(Comparator.comparing((Taxon t) -> t.name)).toList();
    for (int i = 0; i < sorted.size(); i++) {
      var taxon = sorted.get(i);
      taxon.position = "%s.%05d".formatted(prefix, i + 1);
      number(taxon.children, taxon.position);
    }
  }
}
