package org.saola.store.content;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** A row that is not as it was written, or not there any more. */
public final class DamagedRow {
  private DamagedRow() {}

  /**
   * Makes sure that a row is as it was written; those from before there were checksums have none.
   *
   * @param column that holds the checksum
   * @param name of the row for users, such as {@code rendition 17}
   */
  public static void check(
      Connections connections, ResultSet row, int column, int computed, RowName name)
      throws SQLException {
    int stored = row.getInt(column);
    if (stored != computed && !row.wasNull()) {
      throw failure(connections, name.name());
    }
  }

  /** Made only when there is something to say. */
  @FunctionalInterface
  public interface RowName {
    String name();
  }

  /** What is said of a damaged row. */
  public static DatabaseException failure(Connections connections, String name) {
    return new DatabaseException(
        "%s is damaged: %s is not as it was written; check all with saola verify, then restore a backup or import again"
            .formatted(connections.dialect().location(), name),
        null);
  }
}
