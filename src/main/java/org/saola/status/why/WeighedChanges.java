package org.saola.status.why;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;
import org.saola.status.why.ExplainedChange.Outcome;

/** Reads back, from the steps about one taxon, what became of each change (rules, section 1). */
public final class WeighedChanges {
  /** These are told once, of all slices together. */
  private static final Set<ListingRule> OF_ALL_SLICES =
      Set.of(ListingRule.HIDDEN, ListingRule.EXCEPTION_NOT_SHOWN);

  private static final Set<ListingRule> ENDS =
      Set.of(ListingRule.SUCCEEDED, ListingRule.INCLUSION_ENDED);

  private final Map<Integer, List<Step>> told = new LinkedHashMap<>();
  private final Map<Integer, List<Step>> slice = new LinkedHashMap<>();

  private WeighedChanges() {}

  /**
   * The changes in the order in which they were first read.
   *
   * @param steps about one taxon, in order; those of other sections are passed over
   */
  public static List<ExplainedChange> of(List<Step> steps) {
    var weighed = new WeighedChanges();
    for (var step : steps) {
      if (step.rule() == ListingRule.SLICE) {
        weighed.endSlice();
      } else if (step.rule().number().startsWith("1.") && step.change() != null) {
        weighed.add(step.change(), step);
      }
    }
    weighed.endSlice();
    return weighed.told.entrySet().stream()
        .map(entry -> explained(entry.getKey(), entry.getValue()))
        .toList();
  }

  private void add(int change, Step step) {
    if (OF_ALL_SLICES.contains(step.rule())) {
      endSlice();
      told.computeIfAbsent(change, _ -> new ArrayList<>()).add(step);
    } else {
      slice.computeIfAbsent(change, _ -> new ArrayList<>()).add(step);
    }
  }

  /** The newest slice counts, but one without the row does not take it away (section 1.6). */
  private void endSlice() {
    slice.forEach((change, steps) -> {
      var before = told.get(change);
      if (before == null || isRow(steps) || !isRow(before)) {
        told.put(change, steps);
      }
    });
    slice.clear();
  }

  private static boolean isRow(List<Step> steps) {
    return has(steps, Set.of(ListingRule.CURRENT_IN_SOURCE, ListingRule.PAST_IN_SOURCE))
        && !has(steps, Set.of(ListingRule.TOLD_TWICE));
  }

  private static boolean has(List<Step> steps, Set<ListingRule> rules) {
    return steps.stream().map(Step::rule).anyMatch(rules::contains);
  }

  private static ExplainedChange explained(int change, List<Step> steps) {
    if (!isRow(steps)) {
      return new ExplainedChange(change, Outcome.SET_ASIDE, false, steps);
    }
    boolean current = has(steps, Set.of(ListingRule.CURRENT_IN_SOURCE)) && !has(steps, ENDS);
    var outcome = has(steps, OF_ALL_SLICES) ? Outcome.COUNTED : Outcome.SHOWN;
    return new ExplainedChange(change, outcome, current, steps);
  }
}
