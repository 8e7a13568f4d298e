package org.saola.store.changes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.saola.store.sql.Microseconds;

/** All published sets, in memory as far as they were read before: they never change. */
final class ChangeSets {
  private static final String SELECT =
      """
      select change_set.id, change_set.source, release_id, number, label,
             change_set.published_at, first_change, change_count,
             change_set.identity
        from change_set join release on release.id = release_id
       where change_set.published_at is not null and change_set.id > ?
       order by change_set.id
      """;

  private List<ChangeSet> known = List.of();

  /** Those published until now, the oldest first. */
  synchronized List<ChangeSet> all(Handle handle) {
    long last = known.isEmpty() ? 0 : known.getLast().id();
    var newer = handle.select(SELECT, last).map((row, _) -> read(row)).list();
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
        row.getString("source"),
        row.getLong("release_id"),
        row.getLong("number"),
        row.getString("label"),
        Microseconds.at(row.getLong("published_at")),
        row.getLong("first_change"),
        row.getLong("change_count"),
        row.getString("identity"));
  }
}
