package org.saola.store.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.saola.store.release.Dataset;
import org.saola.store.sql.Microseconds;

/** All published sets, in memory as far as they were read before: they never change. */
final class ChangeSets {
  private static final String SELECT =
      """
      select change_set.id, change_set.dataset, dataset.kind, release_id, number, label,
             change_set.published_at, first_change, change_count,
             change_set.identity
        from change_set
        join release on release.id = release_id
        join dataset on dataset.id = change_set.dataset
       where change_set.published_at is not null and first_change >= ?
       order by first_change, change_count > 0, change_set.published_at, change_set.id
      """;

  private List<ChangeSet> known = List.of();

  /** Those published until now, the oldest first. */
  synchronized List<ChangeSet> all(Handle handle) {
    // ids are given when a set begins, and sets of several datasets may end in another order
    long next = known.isEmpty() ? 0 : known.getLast().lastChange() + 1;
    var newer = handle.select(SELECT, next).map((row, _) -> read(row)).list();
    newer.removeAll(known); // empty ones take up no place
    if (!newer.isEmpty()) {
      var all = new ArrayList<>(known);
      all.addAll(newer);
      known = List.copyOf(all);
    }
    return known;
  }

  private static ChangeSet read(ResultSet row) throws SQLException {
    return new ChangeSet(
        row.getLong("id"),
        new Dataset(row.getString("dataset"), Dataset.Kind.of(row.getString("kind"))),
        row.getLong("release_id"),
        row.getLong("number"),
        row.getString("label"),
        Microseconds.at(row.getLong("published_at")),
        row.getLong("first_change"),
        row.getLong("change_count"),
        row.getString("identity"));
  }
}
