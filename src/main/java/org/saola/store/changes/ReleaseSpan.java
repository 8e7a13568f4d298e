package org.saola.store.changes;

import java.util.List;

/** What lies between two releases. */
final class ReleaseSpan {
  private ReleaseSpan() {}

  /**
   * The sets that lead from one release to another: what came after the first was published, up to
   * the publication of the second.
   *
   * @param from the id of a release; one that the log does not know counts as older than all
   */
  static List<ChangeSet> of(List<ChangeSet> all, long from, long until) {
    long first = published(all, from);
    long last = published(all, until);
    var dataset = all.stream().filter(set -> set.id() == last).map(ChangeSet::dataset).findFirst();
    return all.stream()
        .filter(set -> set.id() > first && set.id() <= last)
        .filter(set -> dataset.filter(set.dataset()::equals).isPresent())
        .toList();
  }

  /** The set that a release came with; 0 when the log does not know it. */
  private static long published(List<ChangeSet> all, long release) {
    return all.stream()
        .filter(set -> set.releaseId() == release)
        .mapToLong(ChangeSet::id)
        .findFirst()
        .orElse(0);
  }
}
