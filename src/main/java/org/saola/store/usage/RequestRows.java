package org.saola.store.usage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.saola.access.UsageRecord;
import org.saola.store.sql.Microseconds;

/** Inserts rows of requests, many by each statement: that saves most of the work for a row. */
final class RequestRows {
  private static final int ROWS = 50;
  private static final String COLUMNS =
      """
      at, account_id, token_id, call_id, status, bytes, duration, release_id,
      parameters, error, address, request_id
      """;
  private static final int COLUMN_COUNT = 12;
  private static final int MOST_ERROR = 500;

  private RequestRows() {}

  /**
   * Inserts all in this order.
   *
   * @param calls the number of each record's call
   */
  static void insert(Connection connection, List<UsageRecord> batch, long[] calls)
      throws SQLException {
    int rest = batch.size() % ROWS;
    if (rest < batch.size()) {
      try (var statement = prepare(connection, ROWS)) {
        for (int first = 0; first + ROWS <= batch.size(); first += ROWS) {
          insert(statement, batch.subList(first, first + ROWS), calls, first);
        }
      }
    }
    if (rest > 0) {
      try (var statement = prepare(connection, rest)) {
        int first = batch.size() - rest;
        insert(statement, batch.subList(first, batch.size()), calls, first);
      }
    }
  }

  private static PreparedStatement prepare(Connection connection, int rows) throws SQLException {
    var row = "(?" + ", ?".repeat(COLUMN_COUNT - 1) + ")";
    return connection.prepareStatement(
        "insert into usage_request ("
            + COLUMNS
            + ") values "
            + row
            + (", " + row).repeat(rows - 1));
  }

  private static void insert(
      PreparedStatement statement, List<UsageRecord> rows, long[] calls, int first)
      throws SQLException {
    for (int i = 0; i < rows.size(); i++) {
      bind(statement, i * COLUMN_COUNT, rows.get(i), calls[first + i]);
    }
    statement.executeUpdate();
  }

  private static void bind(PreparedStatement statement, int before, UsageRecord usage, long call)
      throws SQLException {
    int column = before;
    var bearer = usage.bearer();
    statement.setLong(++column, Microseconds.of(usage.at()));
    if (bearer == null) {
      statement.setNull(++column, Types.BIGINT);
      statement.setNull(++column, Types.BIGINT);
    } else {
      statement.setLong(++column, bearer.accountId());
      statement.setLong(++column, bearer.tokenId());
    }
    statement.setLong(++column, call);
    statement.setInt(++column, usage.status());
    statement.setLong(++column, usage.bytes());
    statement.setLong(++column, DaySums.microseconds(usage));
    statement.setLong(++column, usage.release());
    statement.setString(++column, StoredText.of(usage.call().parameters()));
    var error = usage.error();
    statement.setString(++column, error == null ? null : StoredText.cut(error, MOST_ERROR));
    statement.setString(++column, StoredText.of(usage.address()));
    statement.setString(++column, StoredText.of(usage.requestId()));
  }
}
