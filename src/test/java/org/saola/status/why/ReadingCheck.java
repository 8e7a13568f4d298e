package org.saola.status.why;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saola.listing.ListingData;
import org.saola.listing.QualifiedChange;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;

/**
 * Whether the reasons told for readings agree with where the listing came from at that point, with
 * places, and with one another.
 */
final class ReadingCheck {
  private static final int OUTSIDE = -1;
  private static final Set<ListingRule> READINGS =
      EnumSet.range(ListingRule.FIRST, ListingRule.EXCEPT_TAXON);
  private static final Set<ListingRule> EFFECTS =
      EnumSet.range(ListingRule.BEGINS, ListingRule.JOINS);
  private static final Set<ListingRule> ROWS =
      EnumSet.range(ListingRule.CURRENT_IN_SOURCE, ListingRule.TAKES_TEXTS);

  private final ListingData data;
  private final Map<Integer, QualifiedChange> changes;
  private final Map<String, Integer> sources = new HashMap<>();
  private final Map<Integer, Boolean> applies = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();
  private boolean begun;

  private ReadingCheck(ListingData data, Map<Integer, QualifiedChange> changes) {
    this.data = data;
    this.changes = changes;
  }

  /**
   * What does not agree.
   *
   * @param steps about one taxon, in order
   */
  static List<String> of(
      List<Step> steps, ListingData data, Map<Integer, QualifiedChange> changes) {
    var check = new ReadingCheck(data, changes);
    steps.forEach(check::read);
    return check.wrong;
  }

  private void read(Step step) {
    readSources(step);
    readBlock(step);
    if (step.change() != null && READINGS.contains(step.rule())) {
      require(applies.put(step.change(), step.rule().applies()) == null, step);
    } else if (step.change() != null && EFFECTS.contains(step.rule())) {
      require(applies.containsKey(step.change()), step);
    } else if (step.change() != null && ROWS.contains(step.rule())) {
      require(applies.getOrDefault(step.change(), false), step);
    }
  }

  private void readBlock(Step step) {
    var change = step.change() == null ? null : changes.get(step.change());
    var places = data.places(step.taxon().id());
    if (change != null) {
      switch (step.rule()) {
        case OUTSIDE_ONLY_PLACES ->
            require(Collections.disjoint(change.onlyPlaces(), places), step);
        case WITHIN_EXCEPT_PLACES -> require(change.exceptPlaces().containsAll(places), step);
        case EXCEPT_TAXON -> require(step.taxon().lineage().contains(step.via()), step);
        default -> {
          // blocks nothing
        }
      }
    }
  }

  private void readSources(Step step) {
    int via = step.via() == null ? OUTSIDE : step.via().id();
    switch (step.rule()) {
      case SLICE -> {
        sources.clear();
        applies.clear();
        begun = false;
      }
      case FIRST -> require(!begun, step);
      case OWN -> require(begun && via == step.taxon().id(), step);
      case KNOWN -> require(begun && sources.containsValue(via), step);
      case CLOSER -> require(begun && !sources.containsValue(via), step);
      case RELISTED -> require(begun && sources.isEmpty(), step);
      case FARTHER -> require(!sources.containsValue(via), step);
      case BEGINS, INCLUDES, TAKES_PLACE -> {
        sources.clear();
        sources.put(step.value(), via);
      }
      case JOINS -> sources.put(step.value(), via);
      case DELETES -> require(sources.remove(step.value()) != null, step);
      default -> {
        // tells nothing of sources
      }
    }
    begun |= step.rule() != ListingRule.SLICE;
  }

  private void require(boolean holds, Step step) {
    if (!holds) {
      wrong.add(step + " with sources " + sources);
    }
  }
}
