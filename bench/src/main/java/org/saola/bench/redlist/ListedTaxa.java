package org.saola.bench.redlist;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.saola.bench.generator.Identifiers;
import org.saola.bench.generator.Sampler;
import org.saola.bench.generator.Vocabulary;
import org.saola.bench.redlist.ListedTaxon.Family;

/** Invents all taxa. Of the species of a class each genus has 9 on average, each family 60. */
final class ListedTaxa {
  private static final int CHILDREN = 3_400;
  private static final int SPECIES_PER_FAMILY = 60;
  private static final int FAMILIES_PER_ORDER = 6;

  /** Species of the class that was assessed again and again. */
  final List<ListedTaxon> mostAssessed = new ArrayList<>();

  final List<ListedTaxon> otherSpecies = new ArrayList<>();

  /** Infraranks and subpopulations, one in four. */
  final List<ListedTaxon> children = new ArrayList<>();

  private final Identifiers ids = new Identifiers();
  private final Sampler sampler;
  private final Vocabulary vocabulary;

  /**
   * @param scale 1 = 170,000 taxa
   */
  ListedTaxa(long seed, double scale) {
    sampler = new Sampler(seed, "listed taxa");
    vocabulary = new Vocabulary(sampler);
    for (var listed : ListedClass.ALL) {
      boolean most = listed.name().equals(ListedClass.MOST_ASSESSED);
      grow(listed, scaled(listed.species(), scale), most ? mostAssessed : otherSpecies);
    }
    for (int i = 0; i < scaled(CHILDREN, scale); i++) {
      var species = sampler.oneOf(sampler.chance(.1) ? mostAssessed : otherSpecies);
      children.add(
          sampler.chance(.25)
              ? species.addSubpopulation(ids.next(), vocabulary.properName())
              : species.addInfrarank(ids.next(), vocabulary.epithet()));
    }
  }

  static int scaled(int count, double scale) {
    return Math.max(1, (int) Math.round(count * scale));
  }

  private void grow(ListedClass listed, int count, List<ListedTaxon> species) {
    var families = families(listed, count);
    int end = species.size() + count;
    while (species.size() < end) {
      var family = sampler.oneOf(families);
      var genus = vocabulary.properName();
      int size = Math.min(sampler.skewed(9), end - species.size());
      var epithets = new HashSet<String>();
      while (epithets.size() < size) {
        var epithet = vocabulary.epithet();
        if (epithets.add(epithet)) {
          species.add(ListedTaxon.species(ids.next(), family, genus, epithet));
        }
      }
    }
  }

  private List<Family> families(ListedClass listed, int species) {
    var families = new ArrayList<Family>();
    var order = "";
    for (int i = 0; i < Math.max(1, species / SPECIES_PER_FAMILY); i++) {
      if (i % FAMILIES_PER_ORDER == 0) {
        order = upperCase(vocabulary.properName() + (listed.animal() ? "iformes" : "ales"));
      }
      var name = upperCase(vocabulary.properName() + (listed.animal() ? "idae" : "aceae"));
      families.add(new Family(listed, order, name));
    }
    return families;
  }

  private static String upperCase(String name) {
    return name.toUpperCase(Locale.ROOT);
  }
}
