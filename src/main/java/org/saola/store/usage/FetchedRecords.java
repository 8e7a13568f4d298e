package org.saola.store.usage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongUnaryOperator;
import org.jdbi.v3.core.Handle;
import org.roaringbitmap.RoaringBitmap;
import org.saola.access.UsageRecord;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/**
 * Which records each account has been given of each release, and each of its tokens. In memory is
 * what came since the last {@link #store}; the rest is in the database, so that several servers
 * count together. Used by one thread.
 */
final class FetchedRecords {
  private static final long ALL_TOKENS = 0;

  /** All servers lock rows in this order, so that none waits for one that waits for it. */
  private static final Comparator<Key> ORDER =
      Comparator.comparingLong(Key::account)
          .thenComparingLong(Key::token)
          .thenComparingLong(Key::release);

  private record Key(long account, long token, long release) {
    Key ofAccount() {
      return new Key(account, ALL_TOKENS, release);
    }
  }

  private final Connections connections;
  private final UsageSettings settings;
  private final LongUnaryOperator releaseRecords;
  private final InstantSource clock;
  private final Map<Key, RoaringBitmap> fresh = new HashMap<>();

  /**
   * @param releaseRecords how many records a release has; 0 when not known
   */
  FetchedRecords(
      Connections connections,
      UsageSettings settings,
      LongUnaryOperator releaseRecords,
      InstantSource clock) {
    this.connections = connections;
    this.settings = settings;
    this.releaseRecords = releaseRecords;
    this.clock = clock;
  }

  void add(List<UsageRecord> batch) {
    for (var usage : batch) {
      var bearer = usage.bearer();
      if (bearer != null && usage.release() != 0 && usage.records().length > 0) {
        fresh
            .computeIfAbsent(
                new Key(bearer.accountId(), bearer.tokenId(), usage.release()),
                _ -> new RoaringBitmap())
            .add(usage.records());
      }
    }
  }

  /**
   * Stores what is new.
   *
   * @return the alerts this raised
   */
  List<ScrapingAlert> store() {
    if (fresh.isEmpty()) {
      return List.of();
    }
    var sizes = new HashMap<Long, Long>();
    fresh
        .keySet()
        .forEach(key -> sizes.computeIfAbsent(key.release(), releaseRecords::applyAsLong));
    var raised =
        connections.write(handle -> {
          var alerts = new ArrayList<ScrapingAlert>();
          withAccounts()
              .forEach((key, records) -> {
                var share = merge(handle, key, records, sizes.getOrDefault(key.release(), 0L));
                if (key.token() == ALL_TOKENS) {
                  raise(handle, share, alerts);
                }
              });
          return alerts;
        });
    fresh.clear();
    return raised;
  }

  /** What is new, by token and by account. */
  private SortedMap<Key, RoaringBitmap> withAccounts() {
    var all = new TreeMap<Key, RoaringBitmap>(ORDER);
    all.putAll(fresh);
    fresh.forEach((key, records) ->
        all.computeIfAbsent(key.ofAccount(), _ -> new RoaringBitmap()).or(records));
    return all;
  }

  private static FetchedShare merge(Handle handle, Key key, RoaringBitmap records, long size) {
    var merged = lock(handle, key, size);
    if (merged.isEmpty() && key.token() == ALL_TOKENS) {
      // kept by a version that counted tokens alone
      ofTokens(handle, key).forEach(merged::or);
    }
    merged.or(records);
    merged.runOptimize();
    handle.execute(
        """
        update usage_fetched set record_count = ?, records = ?
        where account_id = ? and token_id = ? and release_id = ?
        """,
        merged.getLongCardinality(),
        serialized(merged),
        key.account(),
        key.token(),
        key.release());
    return new FetchedShare(
        key.account(), key.token(), key.release(), merged.getLongCardinality(), size);
  }

  /** What is stored; no other server can merge it before the transaction ends. */
  private static RoaringBitmap lock(Handle handle, Key key, long size) {
    return handle
        .createQuery(
            """
            insert into usage_fetched
              (account_id, token_id, release_id, record_count, records, release_records)
            values (?, ?, ?, 0, ?, ?)
            on conflict (account_id, token_id, release_id) do update set
              release_records = excluded.release_records
            returning records
            """)
        .bind(0, key.account())
        .bind(1, key.token())
        .bind(2, key.release())
        .bind(3, serialized(new RoaringBitmap()))
        .bind(4, size)
        .map((row, _) -> deserialized(row.getBytes(1)))
        .one();
  }

  private static List<RoaringBitmap> ofTokens(Handle handle, Key key) {
    return handle
        .select(
            "select records from usage_fetched where account_id = ? and release_id = ?",
            key.account(),
            key.release())
        .map((row, _) -> deserialized(row.getBytes(1)))
        .list();
  }

  private void raise(Handle handle, FetchedShare share, List<ScrapingAlert> alerts) {
    if (!settings.isTooMany(share.records(), share.ofRecords())) {
      return;
    }
    var now = clock.instant();
    var inserted =
        handle.execute(
            """
            insert into usage_alert
              (account_id, release_id, raised_at, record_count, release_records)
            values (?, ?, ?, ?, ?)
            on conflict (account_id, release_id) do nothing
            """,
            share.accountId(),
            share.releaseId(),
            Microseconds.of(now),
            share.records(),
            share.ofRecords());
    if (inserted == 1) {
      alerts.add(
          new ScrapingAlert(
              now, share.accountId(), share.releaseId(), share.records(), share.ofRecords()));
    }
  }

  private static byte[] serialized(RoaringBitmap bitmap) {
    var bytes = ByteBuffer.allocate(bitmap.serializedSizeInBytes());
    bitmap.serialize(bytes);
    return bytes.array();
  }

  private static RoaringBitmap deserialized(byte[] bytes) {
    var bitmap = new RoaringBitmap();
    try {
      bitmap.deserialize(ByteBuffer.wrap(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bitmap;
  }
}
