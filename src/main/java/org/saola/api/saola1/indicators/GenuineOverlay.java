package org.saola.api.saola1.indicators;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saola.indicators.ChangeReason;
import org.saola.indicators.GenuineChange;
import org.saola.indicators.RiskCategory;
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
