package org.saola.store.usage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.saola.access.UsageRecord;

/** What a batch adds to the sums of its days. */
final class DaySums {
  private static final int MICROSECOND_NANOS = 1000;
  private static final String ADD =
      """
      insert into usage_day
        (account_id, token_id, day, call_id, status, requests, pages, bytes, duration)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (account_id, token_id, day, call_id, status) do update set
        requests = usage_day.requests + excluded.requests,
        pages = usage_day.pages + excluded.pages,
        bytes = usage_day.bytes + excluded.bytes,
        duration = usage_day.duration + excluded.duration
      """;

  private record Key(long account, long token, long day, long call, int status) {
    static Key of(UsageRecord usage, long call) {
      var bearer = usage.bearer();
      return new Key(
          bearer == null ? 0 : bearer.accountId(),
          bearer == null ? 0 : bearer.tokenId(),
          DaySums.day(usage.at()),
          call,
          usage.status());
    }
  }

  private static final class Sum {
    private long requests;
    private long pages;
    private long bytes;
    private long duration;

    void add(UsageRecord usage) {
      requests++;
      pages += isPage(usage) ? 1 : 0;
      bytes += usage.bytes();
      duration += microseconds(usage);
    }
  }

  private final Map<Key, Sum> sums = new HashMap<>();

  private DaySums() {}

  /**
   * The sums of a batch.
   *
   * @param calls the number of each record's call
   */
  static DaySums of(List<UsageRecord> batch, long[] calls) {
    var result = new DaySums();
    for (int i = 0; i < calls.length; i++) {
      var usage = batch.get(i);
      result.sums.computeIfAbsent(Key.of(usage, calls[i]), _ -> new Sum()).add(usage);
    }
    return result;
  }

  /** Every API calls the number of a page the same. */
  private static boolean isPage(UsageRecord usage) {
    return usage.status() < 400 && usage.call().parameters().contains("\"page\":");
  }

  /** The day in UTC, counted from 1970-01-01. */
  static long day(Instant time) {
    return Math.floorDiv(time.getEpochSecond(), Duration.ofDays(1).toSeconds());
  }

  static long microseconds(UsageRecord usage) {
    return usage.duration().toNanos() / MICROSECOND_NANOS;
  }

  /** Adds them to what is stored. */
  void add(Connection connection) throws SQLException {
    // all servers in the same order, so that none waits for one that waits for it
    var keys =
        sums.keySet().stream()
            .sorted(
                Comparator.comparingLong(Key::account)
                    .thenComparingLong(Key::token)
                    .thenComparingLong(Key::day)
                    .thenComparingLong(Key::call)
                    .thenComparingInt(Key::status))
            .toList();
    try (var statement = connection.prepareStatement(ADD)) {
      for (var key : keys) {
        var sum = sums.getOrDefault(key, new Sum());
        statement.setLong(1, key.account());
        statement.setLong(2, key.token());
        statement.setLong(3, key.day());
        statement.setLong(4, key.call());
        statement.setInt(5, key.status());
        statement.setLong(6, sum.requests);
        statement.setLong(7, sum.pages);
        statement.setLong(8, sum.bytes);
        statement.setLong(9, sum.duration);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
