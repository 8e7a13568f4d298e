package org.saola.api.saola1.indicators.compute;

import java.util.LinkedHashMap;
import java.util.Map;
import org.saola.api.saola1.JsonAnswer;
import org.saola.indicators.RiskCategory;
import org.saola.indicators.ThreatenedProportion;
import org.saola.indicators.Transition;
import org.saola.indicators.Transition.Direction;
import org.saola.indicators.TransitionTotals;
import org.saola.indicators.WeightedIndex;
import tools.jackson.databind.node.ObjectNode;

/** What else is told of a group that is posted. */
final class GroupCalculators {
  private static final String FROM = "from_category";
  private static final String TO = "to_category";
  private static final String PAIRS = "pairs";
  private static final String SPECIES = "species";

  private GroupCalculators() {}

  static ObjectNode national(Inputs in) {
    var categories = in.list("categories");
    var shares = in.list("shares");
    if (categories.size() != shares.size()) {
      throw in.wrong("shares", "input.each", shares.size(), categories.size());
    }
    var index = WeightedIndex.NONE;
    for (int i = 0; i < shares.size(); i++) {
      index = index.with(RiskCategory.of(categories.get(i)), in.share("shares", shares.get(i)));
    }
    return JsonAnswer.object()
        .put("rli_weighted", index.value())
        .put("contribution_sum", index.contribution())
        .put("n", index.species());
  }

  static ObjectNode proportion(Inputs in) {
    var found = ThreatenedProportion.of(in.counts("counts"));
    var described = in.find("described").map(text -> in.count("described", text)).orElse(null);
    return JsonAnswer.object()
        .put("assessed", found.assessed())
        .put("threatened", found.threatened())
        .put("threatened_ew", found.threatenedOrInCaptivity())
        .put("lower", found.lower())
        .put("best", found.best())
        .put("upper", found.upper())
        .put("report", found.reportable(described));
  }

  /** Of one transition; how many species made it only where pairs are posted. */
  static ObjectNode transitions(Inputs in) {
    var asked = transition(in);
    var out = JsonAnswer.object();
    if (in.body().has(PAIRS)) {
      out.put(SPECIES, counted(in).getOrDefault(asked, 0));
    }
    return out.put("direction", asked.direction().code());
  }

  static ObjectNode transitionTotals(Inputs in) {
    var totals = TransitionTotals.of(counted(in));
    int years = in.whole("to_year") - in.whole("from_year");
    if (years <= 0) {
      throw in.wrong("to_year", "input.order");
    }
    var out = JsonAnswer.object();
    for (var direction : Direction.values()) {
      out.put(direction.code(), totals.of(direction));
    }
    return out.put("deteriorated_per_species_year", totals.deterioratedPerSpeciesYear(years));
  }

  private static Map<Transition, Integer> counted(Inputs in) {
    var counts = new LinkedHashMap<Transition, Integer>();
    for (var each : in.objects(PAIRS)) {
      int species = each.find(SPECIES).map(text -> each.count(SPECIES, text)).orElse(1);
      counts.merge(transition(each), species, Integer::sum);
    }
    return counts;
  }

  /** A species that is missing before or after counts as not evaluated. */
  private static Transition transition(Inputs in) {
    return new Transition(
        RiskCategory.of(in.find(FROM).orElse("")), RiskCategory.of(in.find(TO).orElse("")));
  }
}
