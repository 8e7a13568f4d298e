package org.saola.store.usage;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.saola.access.UsageRecord;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;
import org.saola.store.sql.Microseconds;

/** Stores batches: rows and sums together, all or nothing, and each batch once. By one thread. */
final class BatchWriter {
  /** No server tries a batch again after such a time. */
  static final Duration FORGOTTEN = Duration.ofDays(1);

  private static final Comparator<UsageRecord> BY_ACCOUNT =
      Comparator.comparingLong(BatchWriter::account);

  private final Connections connections;
  private final CallNumbers calls;
  private final InstantSource clock;
  private final String name = UUID.randomUUID().toString();

  BatchWriter(Connections connections, InstantSource clock) {
    this.connections = connections;
    this.clock = clock;
    this.calls = new CallNumbers(connections);
  }

  /**
   * Stores a batch unless it is stored already: a failure may hide that it was.
   *
   * @param number higher than that of the batch before; the same when it is tried again
   * @param withRows false = only the sums
   * @throws DatabaseException if nothing may have been stored; to be tried again
   */
  void write(long number, UsageBatch taken, boolean withRows) {
    // what lies side by side in the index of accounts is inserted at half the cost
    var rows =
        withRows ? taken.rows().stream().sorted(BY_ACCOUNT).toList() : List.<UsageRecord>of();
    var numbers = taken.sums().numbers(calls);
    var rowNumbers =
        rows.stream()
            .map(UsageRecord::call)
            .map(CallNumbers.Key::of)
            .mapToLong(call -> Objects.requireNonNull(numbers.get(call)))
            .toArray();
    try {
      connections.write(handle -> {
        if (begin(handle, number)) {
          var connection = handle.getConnection();
          RequestRows.insert(connection, rows, rowNumbers);
          taken.sums().store(connection, numbers);
        }
        return number;
      });
    } catch (SQLException e) {
      throw connections.failed(e);
    }
  }

  private static long account(UsageRecord usage) {
    var bearer = usage.bearer();
    return bearer == null ? 0 : bearer.accountId();
  }

  private boolean begin(Handle handle, long number) {
    return handle.execute(
            """
            insert into usage_writer (name, batch, at) values (?, ?, ?)
            on conflict (name) do update set batch = excluded.batch, at = excluded.at
            where usage_writer.batch < excluded.batch
            """,
            name,
            number,
            Microseconds.of(clock.instant()))
        == 1;
  }

  /** Forgets servers that were killed long ago. */
  void forgetKilled() {
    connections.write(handle ->
        handle.execute(
            "delete from usage_writer where at < ?",
            Microseconds.of(clock.instant().minus(FORGOTTEN))));
  }

  /** To be called after the last batch. */
  void end() {
    connections.write(handle -> handle.execute("delete from usage_writer where name = ?", name));
  }
}
