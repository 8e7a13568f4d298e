package org.saola.store.redlist.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.saola.changes.CategoryMove;
import org.saola.redlist.Assessment;
import org.saola.redlist.RedListTaxon.Level;
import org.saola.store.changes.CategoryChange;
import org.saola.store.redlist.AssessmentTable;

/** The categories of the latest global assessments of a release, by SIS id of their taxa. */
public final class RedListCategories {

  private record Assessed(String name, String category, boolean species) {}

  private final Map<Integer, Assessed> byTaxon;

  private RedListCategories(Map<Integer, Assessed> byTaxon) {
    this.byTaxon = byTaxon;
  }

  public static RedListCategories of(AssessmentTable table) {
    var byTaxon = new HashMap<Integer, Assessed>();
    var global = table.scopesWith(Assessment.GLOBAL);
    for (int place = 0; place < table.size(); place++) {
      if (table.latest(place) && global[table.scopesNumber(place)]) {
        byTaxon.put(
            table.sisId(place),
            new Assessed(
                table.name(place), table.category(place), table.level(place) == Level.SPECIES));
      }
    }
    return new RedListCategories(byTaxon);
  }

  /** Null when the taxon has no latest global assessment. */
  public @Nullable String find(int sisId) {
    var assessed = byTaxon.get(sisId);
    return assessed == null ? null : assessed.category();
  }

  /** What becomes of the categories of species in a later release, by SIS id. */
  public List<CategoryChange> changesTo(RedListCategories later) {
    var ids = new TreeSet<>(byTaxon.keySet());
    ids.addAll(later.byTaxon.keySet());
    var changes = new ArrayList<CategoryChange>();
    for (int id : ids) {
      var before = byTaxon.get(id);
      var after = later.byTaxon.get(id);
      var shown = after == null ? before : after;
      var move =
          new CategoryMove(
              before == null ? null : before.category(), after == null ? null : after.category());
      if (shown != null && shown.species() && move.changed()) {
        changes.add(new CategoryChange(id, shown.name(), move, CategoryChange.UNKNOWN));
      }
    }
    return changes;
  }
}
