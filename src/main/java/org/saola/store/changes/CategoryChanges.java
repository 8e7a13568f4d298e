package org.saola.store.changes;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.saola.changes.CategoryMove;

/** Puts the changes of categories of several releases together. */
final class CategoryChanges {
  private static final String SELECT =
      """
      select taxon_id, taxon_name, category_before, category_after
        from category_change where change_set_id = ?
      """;

  private final Handle handle;
  private final long start;
  private final long target;

  /**
   * @param start the id of the release from which they lead
   * @param target the id of the release whose reasons count; those with a year after the data of
   *     {@code start}, where it has none
   */
  CategoryChanges(Handle handle, long start, long target) {
    this.handle = handle;
    this.start = start;
    this.target = target;
  }

  /** Those of species that had a category before all sets and have another one after them. */
  List<CategoryChange> between(List<ChangeSet> sets) {
    Map<Integer, CategoryChange> byTaxon = new HashMap<>();
    for (var set : sets) {
      for (var step : read(set)) {
        byTaxon.merge(step.taxonId(), step, CategoryChanges::joined);
      }
    }
    var reasons = CategoryReasons.read(handle, target);
    var dated = CategoryReasons.dated(handle, start);
    var changes = new ArrayList<CategoryChange>();
    for (var change : byTaxon.values()) {
      var move = change.move();
      if (move.before() != null && move.after() != null && move.changed()) {
        var key = CategoryReasons.Key.of(change.taxonId(), move);
        changes.add(
            new CategoryChange(
                change.taxonId(),
                change.taxonName(),
                move,
                reasons.getOrDefault(key, dated.getOrDefault(key, CategoryChange.UNKNOWN))));
      }
    }
    changes.sort(
        Comparator.comparing(CategoryChange::taxonName).thenComparingInt(CategoryChange::taxonId));
    return changes;
  }

  private List<CategoryChange> read(ChangeSet set) {
    return handle
        .select(SELECT, set.id())
        .map((row, _) ->
            new CategoryChange(
                row.getInt(1),
                row.getString(2),
                new CategoryMove(row.getString(3), row.getString(4)),
                CategoryChange.UNKNOWN))
        .list();
  }

  private static CategoryChange joined(CategoryChange first, CategoryChange second) {
    return new CategoryChange(
        second.taxonId(),
        second.taxonName(),
        new CategoryMove(first.move().before(), second.move().after()),
        CategoryChange.UNKNOWN);
  }
}
