package org.saola.store.usage.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.saola.store.sql.Connections;

/** Sums over requests, of one account or of all; as of about a second ago. */
public final class UsageReport {
  private static final String SUMS =
      """
      coalesce(sum(requests) filter (where status < 400), 0) as succeeded,
      coalesce(sum(requests) filter (where status >= 400 and status <> 429), 0) as failed,
      coalesce(sum(requests) filter (where status = 429), 0) as limited,
      coalesce(sum(bytes), 0) as bytes,
      coalesce(sum(duration), 0) as duration
      from usage_day join usage_call on usage_call.id = call_id
      where day >= :first and day <= :last
      """;

  /** What is put together, and in which order. */
  private record Grouping(String columns, String condition, String order, int most) {
    static Grouping of(String columns, String order) {
      return new Grouping(columns, "", order, Integer.MAX_VALUE);
    }
  }

  @FunctionalInterface
  private interface KeyReader<K> {
    K read(ResultSet row) throws SQLException;
  }

  private final Connections connections;
  private final String scope;

  private UsageReport(Connections connections, String scope) {
    this.connections = connections;
    this.scope = scope;
  }

  public static UsageReport ofAll(Connections connections) {
    return new UsageReport(connections, "");
  }

  public static UsageReport ofAccount(Connections connections, long accountId) {
    return new UsageReport(connections, " and account_id = " + accountId);
  }

  /** Of all requests together. */
  public UsageTotal total(DayRange range) {
    return connections.read(
        handle -> query(handle, "select " + SUMS + scope, range).map((row, _) -> total(row)).one());
  }

  /** Every day of a short range in order, also those without a request. */
  public SequencedMap<LocalDate, UsageTotal> days(DayRange range) {
    var found =
        sums(Grouping.of("day", "day"), range, row -> LocalDate.ofEpochDay(row.getLong("day")));
    var result = new LinkedHashMap<LocalDate, UsageTotal>();
    range.days().forEach(day -> result.put(day, found.getOrDefault(day, UsageTotal.NONE)));
    return Collections.unmodifiableSequencedMap(result);
  }

  /** By status, rising. */
  public SequencedMap<Integer, UsageTotal> statuses(DayRange range) {
    return sums(Grouping.of("status", "status"), range, row -> row.getInt("status"));
  }

  /** Those with most requests first. */
  public SequencedMap<Endpoint, UsageTotal> endpoints(DayRange range) {
    return sums(
        Grouping.of("api, endpoint", "sum(requests) desc, api, endpoint"),
        range,
        row -> new Endpoint(row.getString("api"), row.getString("endpoint")));
  }

  /** By id of the token, those with most requests first; not those without a token. */
  public SequencedMap<Long, UsageTotal> tokens(DayRange range, int most) {
    return sums(
        new Grouping("token_id", " and token_id > 0", "sum(requests) desc, token_id", most),
        range,
        row -> row.getLong("token_id"));
  }

  /** By id of the account, those with most requests first; not those of nobody. */
  public SequencedMap<Long, UsageTotal> accounts(DayRange range, int most) {
    return sums(
        new Grouping("account_id", " and account_id > 0", "sum(requests) desc, account_id", most),
        range,
        row -> row.getLong("account_id"));
  }

  /** What each token did on each day: newest day first, then those with most requests. */
  public List<TokenDay> tokenDays(DayRange range) {
    var sql =
        """
        select day, account_id, token_id, sum(requests) as requests,
          sum(pages) as pages,
          coalesce(sum(requests) filter (where status >= 400 and status < 500), 0) as refused
        from usage_day
        where day >= :first and day <= :last and token_id > 0 %s
        group by day, account_id, token_id
        order by day desc, sum(requests) desc, token_id
        """
            .formatted(scope);
    return connections.read(handle ->
        query(handle, sql, range)
            .map((row, _) ->
                new TokenDay(
                    LocalDate.ofEpochDay(row.getLong("day")),
                    row.getLong("account_id"),
                    row.getLong("token_id"),
                    row.getLong("requests"),
                    row.getLong("pages"),
                    row.getLong("refused")))
            .list());
  }

  private <K> SequencedMap<K, UsageTotal> sums(
      Grouping grouping, DayRange range, KeyReader<K> key) {
    var sql =
        "select %s, %s %s %s group by %s order by %s limit :most"
            .formatted(
                grouping.columns(),
                SUMS,
                scope,
                grouping.condition(),
                grouping.columns(),
                grouping.order());
    return connections.read(handle -> {
      var result = new LinkedHashMap<K, UsageTotal>();
      query(handle, sql, range)
          .bind("most", grouping.most())
          .map((row, _) -> result.put(key.read(row), total(row)))
          .list();
      return Collections.unmodifiableSequencedMap(result);
    });
  }

  private static Query query(Handle handle, String sql, DayRange range) {
    return handle
        .createQuery(sql)
        .bind("first", range.first().toEpochDay())
        .bind("last", range.last().toEpochDay());
  }

  private static UsageTotal total(ResultSet row) throws SQLException {
    return new UsageTotal(
        row.getLong("succeeded"),
        row.getLong("failed"),
        row.getLong("limited"),
        row.getLong("bytes"),
        Duration.of(row.getLong("duration"), ChronoUnit.MICROS));
  }
}
