package org.saola.store.changes;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.changes.Operation;

/**
 * How much was changed on the way from one release to another; a record counts once in each release
 * that changed it.
 */
public record ChangeSummary(List<ChangeCount> counts) {
  public ChangeSummary {
    counts = List.copyOf(counts);
  }

  /** How many changes there are in all. */
  public long total() {
    return counts.stream().mapToLong(ChangeCount::count).sum();
  }

  /** How many records of a kind had this happen to them. */
  public long count(ChangeKind kind, Operation operation) {
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
