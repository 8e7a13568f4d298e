package org.saola.store.changes;

import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/** Finds from where on the newest changes are read. */
final class NewestKeys {
  private NewestKeys() {}

  /** The sequence after which there are {@code count} changes, or all that there are if fewer. */
  static long after(Handle handle, List<ChangeSet> all, ChangeFilter filter, int count)
      throws SQLException {
    int missing = count;
    long after = 0;
    var sql = PageReader.sql(filter, "taxon_id", "desc");
    try (var statement = handle.getConnection().prepareStatement(sql)) {
      for (var range : KeyRange.of(all, 0, filter).reversed()) {
        statement.setLong(1, range.first());
        statement.setLong(2, range.last());
        statement.setInt(3, missing);
        try (var rows = statement.executeQuery()) {
          while (rows.next()) {
            after = sequence(range, rows.getLong(1)) - 1;
            missing--;
          }
        }
        if (missing == 0) {
          return after;
        }
      }
    }
    return after;
  }

  private static long sequence(KeyRange range, long key) {
    return range.sets().stream()
        .filter(set -> set.id() == ChangeSet.ofKey(key))
        .mapToLong(set -> set.sequence(key))
        .findFirst()
        .orElseThrow();
  }
}
