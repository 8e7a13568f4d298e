package org.saola.bench.redlist;

import java.util.ArrayList;
import java.util.List;
import org.saola.bench.generator.Identifiers;
import org.saola.bench.generator.Sampler;

/**
 * Which taxon has how many assessments: each has one, the rest falls on any. At scale 1: 90,000 of
 * the species of one class, 206,000 of other species, 4,000 of infraranks and subpopulations.
 */
final class Plan {
  private static final int OF_MOST_ASSESSED = 90_000;
  private static final int OF_OTHER_SPECIES = 206_000;
  private static final int OF_CHILDREN = 4_000;

  /** Real ids go up to about 290 million. */
  private static final int ID_STEP = 280;

  private final List<PlannedAssessment> assessments = new ArrayList<>();
  private final Identifiers ids = new Identifiers();
  private final Sampler sampler;

  private Plan(long seed) {
    sampler = new Sampler(seed, "plan");
  }

  /** All assessments in an order that follows neither ids nor taxa. */
  static List<PlannedAssessment> of(ListedTaxa taxa, long seed, double scale) {
    var plan = new Plan(seed);
    plan.add(taxa.mostAssessed, ListedTaxa.scaled(OF_MOST_ASSESSED, scale));
    plan.add(taxa.otherSpecies, ListedTaxa.scaled(OF_OTHER_SPECIES, scale));
    plan.add(taxa.children, ListedTaxa.scaled(OF_CHILDREN, scale));
    plan.shuffle();
    return plan.assessments;
  }

  private void add(List<ListedTaxon> taxa, int total) {
    int[] counts = new int[taxa.size()];
    for (int i = 0; i < Math.max(total, counts.length); i++) {
      counts[i < counts.length ? i : sampler.between(0, counts.length - 1)]++;
    }
    for (int i = 0; i < counts.length; i++) {
      for (int age = 0; age < counts[i]; age++) {
        int id = ids.next() * ID_STEP + sampler.between(0, ID_STEP - 1);
        assessments.add(new PlannedAssessment(id, taxa.get(i), age, counts[i]));
      }
    }
  }

  private void shuffle() {
    for (int i = assessments.size() - 1; i > 0; i--) {
      int other = sampler.between(0, i);
      assessments.set(i, assessments.set(other, assessments.get(i)));
    }
  }
}
