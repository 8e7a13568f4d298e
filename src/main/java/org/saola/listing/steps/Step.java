package org.saola.listing.steps;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.Taxon;

/**
 * One thing that the computation found of a taxon.
 *
 * @param rule by which it was found; says what the rest means
 * @param change the listing change that it is about, by its id; null when it is about none
 * @param by another change, which did it; null when none did
 * @param via another taxon, where it comes from or stops; null when there is none
 * @param places geo entities that decided it; empty when none did
 * @param value what came of it: symbols, a status, a number; empty when the rule says it all
 */
public record Step(
    ListingRule rule,
    Taxon taxon,
    @Nullable Integer change,
    @Nullable Integer by,
    @Nullable Taxon via,
    Set<Integer> places,
    String value) {

  public Step {
    places = Set.copyOf(places);
  }

  /** One that is about no change. */
  public static Step of(ListingRule rule, Taxon taxon) {
    return new Step(rule, taxon, null, null, null, Set.of(), "");
  }

  /** One about a change. */
  public static Step of(ListingRule rule, Taxon taxon, int change) {
    return new Step(rule, taxon, change, null, null, Set.of(), "");
  }

  /** The same, done by another change; null when none did it. */
  public Step by(@Nullable Integer other) {
    return new Step(rule, taxon, change, other, via, places, value);
  }

  /** The same with another taxon. */
  public Step via(@Nullable Taxon other) {
    return new Step(rule, taxon, change, by, other, places, value);
  }

  /** The same, decided by places. */
  public Step at(Set<Integer> deciding) {
    return new Step(rule, taxon, change, by, via, deciding, value);
  }

  /** The same with what came of it. */
  public Step giving(String outcome) {
    return new Step(rule, taxon, change, by, via, places, outcome);
  }
}
