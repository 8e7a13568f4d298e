package org.saola.store.changes;

import java.util.Arrays;
import java.util.List;
import org.saola.changes.ChangeClass;
import org.saola.changes.ChangeKind;
import org.saola.changes.RecordOperation;

/**
 * How many changes there are of one kind and operation with the same classes.
 *
 * @param classes in the order of their declaration
 */
public record ChangeCount(
    ChangeKind kind, RecordOperation operation, List<ChangeClass> classes, long count) {
  public ChangeCount {
    classes = List.copyOf(classes);
  }

  static ChangeCount of(int kind, int operation, long classes, long count) {
    return new ChangeCount(
        ChangeKind.of(kind),
        RecordOperation.of(operation),
        Arrays.stream(ChangeClass.values()).filter(each -> each.in(classes)).toList(),
        count);
  }
}
