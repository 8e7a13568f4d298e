package org.saola.store.usage.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.saola.access.UsageRecord;
import org.saola.store.sql.Microseconds;

/**
 * One request as it was kept; see {@link UsageRecord} for what the parts mean.
 *
 * @param id rises with the time of storing
 * @param accountId null when no known token was shown
 * @param tokenId null when no known token was shown
 */
public record StoredRequest(
    long id,
    Instant at,
    @Nullable Long accountId,
    @Nullable Long tokenId,
    UsageRecord.Call call,
    int status,
    @Nullable String error,
    long bytes,
    Duration duration,
    String address,
    String requestId,
    long release) {

  static final String SELECT =
      """
      select usage_request.id, at, account_id, token_id, api, endpoint, action, format,
        parameters, status, error, bytes, duration, address, request_id, release_id
      from usage_request join usage_call on usage_call.id = call_id
      """;

  static StoredRequest read(ResultSet row) throws SQLException {
    return new StoredRequest(
        row.getLong("id"),
        Microseconds.at(row.getLong("at")),
        nullable(row, "account_id"),
        nullable(row, "token_id"),
        new UsageRecord.Call(
            row.getString("api"),
            row.getString("endpoint"),
            row.getString("action"),
            row.getString("format"),
            row.getString("parameters")),
        row.getInt("status"),
        row.getString("error"),
        row.getLong("bytes"),
        Duration.of(row.getLong("duration"), ChronoUnit.MICROS),
        row.getString("address"),
        row.getString("request_id"),
        row.getLong("release_id"));
  }

  private static @Nullable Long nullable(ResultSet row, String column) throws SQLException {
    long number = row.getLong(column);
    return row.wasNull() ? null : Long.valueOf(number);
  }
}
