package org.saola.store.usage;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.saola.access.UsageRecord;

/** What requests add to the sums of their days. Counted by many threads, stored by one. */
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

  private record Key(long account, long token, long day, CallNumbers.Key call, int status) {
    static Key of(UsageRecord usage) {
      var bearer = usage.bearer();
      return new Key(
          bearer == null ? 0 : bearer.accountId(),
          bearer == null ? 0 : bearer.tokenId(),
          DaySums.day(usage.at()),
          CallNumbers.Key.of(usage.call()),
          usage.status());
    }
  }

  private record Sum(long requests, long pages, long bytes, long duration) {
    static Sum of(UsageRecord usage) {
      return new Sum(1, isPage(usage) ? 1 : 0, usage.bytes(), microseconds(usage));
    }

    Sum plus(Sum other) {
      return new Sum(
          requests + other.requests,
          pages + other.pages,
          bytes + other.bytes,
          duration + other.duration);
    }
  }

  private final ConcurrentHashMap<Key, Sum> sums = new ConcurrentHashMap<>();

  /**
   * Counts a request, unless it is of a new kind and there are too many kinds.
   *
   * @return whether it counts
   */
  boolean add(UsageRecord usage, int mostKinds) {
    var key = Key.of(usage);
    if (sums.size() >= mostKinds && !sums.containsKey(key)) {
      return false;
    }
    sums.merge(key, Sum.of(usage), Sum::plus);
    return true;
  }

  /** Counts all of a batch. */
  void add(List<UsageRecord> batch) {
    batch.forEach(usage -> sums.merge(Key.of(usage), Sum.of(usage), Sum::plus));
  }

  /** Moves what has been counted until now; others may go on counting. */
  DaySums take() {
    var taken = new DaySums();
    for (var key : sums.keySet()) {
      var sum = sums.remove(key);
      if (sum != null) {
        taken.sums.put(key, sum);
      }
    }
    return taken;
  }

  /** How many requests have been counted. */
  long requests() {
    return sums.values().stream().mapToLong(Sum::requests).sum();
  }

  /** The numbers of all calls; before any transaction. */
  Map<CallNumbers.Key, Long> numbers(CallNumbers calls) {
    return sums.keySet().stream()
        .map(Key::call)
        .distinct()
        .collect(Collectors.toMap(Function.identity(), calls::of));
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

  /**
   * Adds them to what is stored.
   *
   * @param numbers of all calls
   */
  void store(Connection connection, Map<CallNumbers.Key, Long> numbers) throws SQLException {
    // all servers in the same order, so that none waits for one that waits for it
    var keys =
        sums.keySet().stream()
            .sorted(
                Comparator.comparingLong(Key::account)
                    .thenComparingLong(Key::token)
                    .thenComparingLong(Key::day)
                    .thenComparingLong(key -> number(numbers, key))
                    .thenComparingInt(Key::status))
            .toList();
    try (var statement = connection.prepareStatement(ADD)) {
      for (var key : keys) {
        var sum = Objects.requireNonNull(sums.get(key));
        statement.setLong(1, key.account());
        statement.setLong(2, key.token());
        statement.setLong(3, key.day());
        statement.setLong(4, number(numbers, key));
        statement.setInt(5, key.status());
        statement.setLong(6, sum.requests());
        statement.setLong(7, sum.pages());
        statement.setLong(8, sum.bytes());
        statement.setLong(9, sum.duration());
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static long number(Map<CallNumbers.Key, Long> numbers, Key key) {
    return Objects.requireNonNull(numbers.get(key.call()));
  }
}
