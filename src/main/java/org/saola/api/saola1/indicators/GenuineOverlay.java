package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saola.indicators.ChangeReason;
import org.saola.indicators.GenuineChange;
import org.saola.indicators.RiskCategory;
import org.saola.indicators.Transition;
import org.saola.indicators.Transition.Direction;
import org.saola.store.overlay.DatedReason;

/** What people said of changes of categories, by SIS id. */
record GenuineOverlay(Map<Integer, List<DatedReason>> rows, Map<Integer, List<GenuineChange>> all) {

  static GenuineOverlay of(List<DatedReason> reasons) {
    var rows = new HashMap<Integer, List<DatedReason>>();
    var genuine = new HashMap<Integer, List<GenuineChange>>();
    for (var each : reasons) {
      rows.computeIfAbsent(each.taxonId(), _ -> new ArrayList<>()).add(each);
      if (ChangeReason.of(each.reason()) == ChangeReason.GENUINE) {
        genuine
            .computeIfAbsent(each.taxonId(), _ -> new ArrayList<>())
            .add(
                new GenuineChange(
                    each.year(), RiskCategory.of(each.before()), RiskCategory.of(each.after())));
      }
    }
    return new GenuineOverlay(rows, genuine);
  }

  /** The genuine changes of a species, in any order. */
  List<GenuineChange> of(int sisId) {
    return all.isEmpty() ? List.of() : all.getOrDefault(sisId, List.of());
  }

  /**
   * Why a species came where it is, after one year and until another: genuine if any change of the
   * same direction was.
   */
  ChangeReason reason(int sisId, int after, int until, Direction direction) {
    var reason = ChangeReason.UNKNOWN;
    for (var each : rows.getOrDefault(sisId, List.of())) {
      var change = new Transition(RiskCategory.of(each.before()), RiskCategory.of(each.after()));
      if (after < each.year() && each.year() <= until && change.direction() == direction) {
        var said = ChangeReason.of(each.reason());
        if (said == ChangeReason.GENUINE) {
          return said;
        }
        reason = said == ChangeReason.UNKNOWN ? reason : said;
      }
    }
    return reason;
  }

  /** Whether anything is said of any of these species; else nobody knows what changed. */
  boolean tellsOf(ChosenSpecies species) {
    if (!rows.isEmpty()) {
      for (int place : species.places()) {
        if (rows.containsKey(species.scan().sisId(place))) {
          return true;
        }
      }
    }
    return false;
  }
}
