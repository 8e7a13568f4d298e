package org.saola.store.changes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.changes.RecordOperation;

/**
 * How much was changed on the way from one release to another; a record counts once in each release
 * that changed it.
 */
public record ChangeSummary(List<ChangeCount> counts) {
  public ChangeSummary {
    counts = List.copyOf(counts);
  }

  /** What came with a new release, also within the transaction that publishes it. */
  public static ChangeSummary of(Handle handle, long release) {
    return new ChangeSummary(
        handle
            .select(
                """
                select kind, operation, classes, change_count.change_count from change_count
                  join change_set on change_set.id = change_count.change_set_id
                 where change_set.release_id = ?
                """,
                release)
            .map((row, _) ->
                ChangeCount.of(row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4)))
            .list());
  }

  /** How many changes there are in all. */
  public long total() {
    return counts.stream().mapToLong(ChangeCount::count).sum();
  }

  /** How many records of a kind had this happen to them. */
  public long count(ChangeKind kind, RecordOperation operation) {
    return counts.stream()
        .filter(each -> each.kind() == kind && each.operation() == operation)
        .mapToLong(ChangeCount::count)
        .sum();
  }

  /** How many changes there are of each class; a change counts in each of its classes. */
  public Map<ChangeClass, Long> byClass() {
    var byClass = new EnumMap<ChangeClass, Long>(ChangeClass.class);
    for (var each : counts) {
      each.classes().forEach(one -> byClass.merge(one, each.count(), Long::sum));
    }
    return byClass;
  }
}
