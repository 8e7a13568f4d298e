package org.saola.store.content;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** Reads a table of {@link KeyedBytes}. Plain JDBC: this is the path of every request. */
public final class KeyedContent {
  private static final int PLACEHOLDERS = 1000;

  private final Connections connections;
  private final String table;

  public KeyedContent(Connections connections, String table) {
    this.connections = connections;
    this.table = table;
  }

  public Optional<byte[]> find(long key) {
    return query("= ?", key).stream().map(KeyedBytes::content).findFirst();
  }

  /**
   * The row that was written with this key.
   *
   * @throws DatabaseException if it is gone
   */
  public byte[] require(long key) {
    return find(key).orElseThrow(() -> missing(key));
  }

  /** What is said when a row that was written is not there. */
  public DatabaseException missing(long key) {
    return DamagedRow.failure(connections, table + " " + RecordKey.words(key));
  }

  /** All rows from {@code first} to {@code last}, both inclusive, in the order of keys. */
  public List<KeyedBytes> range(long first, long last) {
    return query("between ? and ? order by key", first, last);
  }

  /** The first rows from {@code first} to {@code last}, both inclusive, in the order of keys. */
  public List<KeyedBytes> page(long first, long last, int limit) {
    return query("between ? and ? order by key limit ?", first, last, limit);
  }

  /** The rows with these keys that exist, in any order. */
  public List<KeyedBytes> scattered(long[] keys) {
    var rows = new ArrayList<KeyedBytes>(keys.length);
    for (int from = 0; from < keys.length; from += PLACEHOLDERS) {
      var some = Arrays.copyOfRange(keys, from, Math.min(from + PLACEHOLDERS, keys.length));
      rows.addAll(query("in (" + "?,".repeat(some.length - 1) + "?)", some));
    }
    return rows;
  }

  private List<KeyedBytes> query(String condition, long... parameters) {
    var sql = "select key, content, checksum from " + table + " where key " + condition;
    return connections.read(handle -> {
      try (var statement = handle.getConnection().prepareStatement(sql)) {
        return read(statement, parameters);
      }
    });
  }

  private List<KeyedBytes> read(PreparedStatement statement, long... parameters)
      throws SQLException {
    for (int i = 0; i < parameters.length; i++) {
      statement.setLong(i + 1, parameters[i]);
    }
    try (var result = statement.executeQuery()) {
      var rows = new ArrayList<KeyedBytes>();
      while (result.next()) {
        long key = result.getLong(1);
        var content = result.getBytes(2);
        DamagedRow.check(
            connections,
            result,
            3,
            Checksum.of(key, content),
            () -> table + " " + RecordKey.words(key));
        rows.add(new KeyedBytes(key, content));
      }
      return rows;
    }
  }
}
