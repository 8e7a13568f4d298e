package org.saola.store.changes;

import java.util.ArrayList;
import java.util.List;

/**
 * Keys that lie side by side and all belong to sets that are asked for.
 *
 * @param sets at least one, the oldest first
 */
record KeyRange(long first, long last, List<ChangeSet> sets) {

  /** The ranges to be read, the oldest first. */
  static List<KeyRange> of(List<ChangeSet> all, long after, ChangeFilter filter) {
    var ranges = new ArrayList<KeyRange>();
    var run = new ArrayList<ChangeSet>();
    for (var set : all) {
      if (set.lastChange() > after
          && set.changeCount() > 0
          && set.releaseId() > filter.afterRelease()
          && set.releaseId() <= filter.untilRelease()
          && filter.datasets().contains(set.dataset().id())) {
        if (!run.isEmpty() && run.getLast().id() + 1 != set.id()) {
          close(run, after, ranges); // keys of another set may lie between
        }
        run.add(set);
      } else if (set.changeCount() > 0) {
        close(run, after, ranges);
      }
    }
    close(run, after, ranges);
    return ranges;
  }

  private static void close(List<ChangeSet> run, long after, List<KeyRange> ranges) {
    if (!run.isEmpty()) {
      var first = run.getFirst();
      long skipped = Math.max(0, after + 1 - first.firstChange());
      ranges.add(
          new KeyRange(first.firstKey() + skipped, run.getLast().lastKey(), List.copyOf(run)));
      run.clear();
    }
  }
}
