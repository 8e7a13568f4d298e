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
import tools.jackson.databind.node.ObjectNode;

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

  /**
   * How much is said of species.
   *
   * @param species of which anything is said
   * @param genuineChanges of these
   */
  record Told(int species, int genuineChanges) {
    /** Else nobody knows what changed. */
    boolean any() {
      return species > 0;
    }

    /** So that nobody takes silence about most species for a sign that they did not change. */
    void write(ObjectNode out) {
      out.putObject("overlay").put("species_told", species).put("genuine_changes", genuineChanges);
    }
  }

  Told told(ChosenSpecies species) {
    int told = 0;
    int genuine = 0;
    for (int place : rows.isEmpty() ? new int[0] : species.places()) {
      int sisId = species.scan().sisId(place);
      told += rows.containsKey(sisId) ? 1 : 0;
      genuine += of(sisId).size();
    }
    return new Told(told, genuine);
  }
}
