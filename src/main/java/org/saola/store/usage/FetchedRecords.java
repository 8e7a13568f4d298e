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
import java.util.function.LongUnaryOperator;
import org.jdbi.v3.core.Handle;
import org.roaringbitmap.RoaringBitmap;
import org.saola.access.UsageRecord;
import org.saola.store.sql.Connections;
import org.saola.store.sql.Microseconds;

/**
 * Which records each token has been given of each release. In memory is what came since the last
 * {@link #store}; the rest is in the database, so that several servers count together. Used by one
 * thread.
 */
final class FetchedRecords {
  private record Key(long account, long token, long release) {}

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
    // all servers in the same order, so that none waits for one that waits for it
    var keys =
        fresh.keySet().stream()
            .sorted(Comparator.comparingLong(Key::token).thenComparingLong(Key::release))
            .toList();
    var raised =
        connections.write(handle -> {
          var alerts = new ArrayList<ScrapingAlert>();
          for (var key : keys) {
            var share = merge(handle, key, sizes.getOrDefault(key.release(), 0L));
            raise(handle, share, alerts);
          }
          return alerts;
        });
    fresh.clear();
    return raised;
  }

  private FetchedShare merge(Handle handle, Key key, long size) {
    // what is inserted or updated is locked, so that another server can't merge at the same time
    var stored =
        handle
            .createQuery(
                """
                insert into usage_fetched
                  (token_id, release_id, account_id, record_count, records, release_records)
                values (?, ?, ?, 0, ?, ?)
                on conflict (token_id, release_id) do update set
                  release_records = excluded.release_records
                returning records
                """)
            .bind(0, key.token())
            .bind(1, key.release())
            .bind(2, key.account())
            .bind(3, serialized(new RoaringBitmap()))
            .bind(4, size)
            .map((row, _) -> deserialized(row.getBytes(1)))
            .one();
    stored.or(fresh.getOrDefault(key, stored));
    stored.runOptimize();
    handle.execute(
        """
        update usage_fetched set record_count = ?, records = ?
        where token_id = ? and release_id = ?
        """,
        stored.getLongCardinality(),
        serialized(stored),
        key.token(),
        key.release());
    return new FetchedShare(
        key.account(), key.token(), key.release(), stored.getLongCardinality(), size);
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
              (token_id, release_id, account_id, raised_at, record_count, release_records)
            values (?, ?, ?, ?, ?, ?)
            on conflict (token_id, release_id) do nothing
            """,
            share.tokenId(),
            share.releaseId(),
            share.accountId(),
            Microseconds.of(now),
            share.records(),
            share.ofRecords());
    if (inserted == 1) {
      alerts.add(
          new ScrapingAlert(
              now,
              share.accountId(),
              share.tokenId(),
              share.releaseId(),
              share.records(),
              share.ofRecords()));
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
