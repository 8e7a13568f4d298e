package org.saola.store.content;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * A statement that inserts rows of one kind, many at a time.
 *
 * @param binder sets the parameters of one row
 */
public record Insert<T>(String sql, Binder<T> binder) {
  private static final int ROWS = 512;

  /** Sets the parameters of one row. */
  @FunctionalInterface
  public interface Binder<T> {
    void bind(PreparedStatement statement, T row) throws SQLException;
  }

  public static Insert<KeyedBytes> keyedBytes(String table) {
    return new Insert<>(
        "insert into %s (key, content, checksum) values (?, ?, ?)".formatted(table), Insert::bind);
  }

  private static void bind(PreparedStatement statement, KeyedBytes row) throws SQLException {
    statement.setLong(1, row.key());
    statement.setBytes(2, row.content());
    statement.setInt(3, Checksum.of(row.key(), row.content()));
  }

  /** Writes all rows in this order; the caller commits. */
  public void write(Connection connection, List<T> rows) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      int waiting = 0;
      for (var row : rows) {
        binder.bind(statement, row);
        statement.addBatch();
        if (++waiting == ROWS) {
          statement.executeBatch();
          waiting = 0;
        }
      }
      statement.executeBatch();
    }
  }
}
