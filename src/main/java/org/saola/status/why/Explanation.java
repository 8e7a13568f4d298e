package org.saola.status.why;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.saola.listing.Status;
import org.saola.listing.steps.ListingRule;
import org.saola.listing.steps.Step;
import org.saola.status.law.ToldLaw;

/**
 * Why a designation says of a taxon what it says.
 *
 * @param summary appendices or annexes, such as {@code I/II/NC}
 * @param changes all that were weighed, in the order in which they were read
 * @param steps from the changes to the summary: status, what is not covered, the sum
 * @param leftOut how many more steps there are by a rule of which only the first are given
 */
public record Explanation(
    String summary,
    List<ExplainedChange> changes,
    List<Step> steps,
    Map<ListingRule, Integer> leftOut) {
  /** Of a genus with hundreds of species only the first are named. */
  private static final int MOST_BY_RULE = 10;

  private static final Set<ListingRule> PATHS =
      Set.of(
          ListingRule.PATH_STARTS,
          ListingRule.PATH_MEETS_OWN,
          ListingRule.PATH_EXCEPT_TAXON,
          ListingRule.PATH_EXCEPT_PLACES,
          ListingRule.PATH_OUTSIDE_PLACES,
          ListingRule.PATH_GOES_ON);

  private static final Set<ListingRule> DIRECT =
      Set.of(
          ListingRule.DIRECTLY_LISTED, ListingRule.DIRECTLY_EXCLUDED, ListingRule.DIRECTLY_DELETED);

  public Explanation {
    changes = List.copyOf(changes);
    steps = List.copyOf(steps);
  }

  /** Of what was told about a taxon and those above it. */
  public static Explanation of(int taxon, ToldLaw law) {
    var own = law.steps().stream().filter(step -> step.taxon().id() == taxon).toList();
    var leftOut = new EnumMap<ListingRule, Integer>(ListingRule.class);
    var steps = new ArrayList<Step>();
    var given = new EnumMap<ListingRule, Integer>(ListingRule.class);
    for (var step : law.steps()) {
      if (concerns(step, taxon, own, law)) {
        int before = given.merge(step.rule(), 1, Integer::sum);
        if (before <= MOST_BY_RULE) {
          steps.add(step);
        } else {
          leftOut.merge(step.rule(), 1, Integer::sum);
        }
      }
    }
    return new Explanation(law.summary(), WeighedChanges.of(own), steps, leftOut);
  }

  private static boolean concerns(Step step, int taxon, List<Step> own, ToldLaw law) {
    if (step.rule().number().startsWith("1.")) {
      return false;
    }
    if (step.taxon().id() == taxon) {
      // where a taxon is listed it doesn't matter what else would have listed it
      return step.rule() != ListingRule.WAY_UP_STOPS || law.status() != Status.LISTED;
    }
    return turns(step, own, law);
  }

  /** Whether it turned, above the taxon, what arrived at the taxon. */
  private static boolean turns(Step step, List<Step> own, ToldLaw law) {
    if (DIRECT.contains(step.rule())) {
      return law.steps().stream()
          .anyMatch(path ->
              path.rule() == ListingRule.PATH_MEETS_OWN
                  && path.taxon() == step.taxon()
                  && arrived(own).contains(path.change()));
    }
    return PATHS.contains(step.rule())
        && step.rule() != ListingRule.PATH_GOES_ON
        && arrived(own).contains(step.change());
  }

  private static Set<Integer> arrived(List<Step> own) {
    return own.stream()
        .filter(step -> PATHS.contains(step.rule()) && step.change() != null)
        .map(Step::change)
        .collect(Collectors.toSet());
  }
}
