package org.saola.store.usage;

import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.saola.access.UsageRecord;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** Stores batches: rows and sums together, all or nothing, and each batch once. By one thread. */
final class BatchWriter {
  private static final Comparator<UsageRecord> BY_ACCOUNT =
      Comparator.comparingLong(BatchWriter::account);

  private final Connections connections;
  private final CallNumbers calls;
  private final String name = UUID.randomUUID().toString();

  BatchWriter(Connections connections) {
    this.connections = connections;
    this.calls = new CallNumbers(connections);
  }

  /**
   * Stores a batch unless it is stored already: a failure may hide that it was.
   *
   * @param number higher than that of the batch before; the same when it is tried again
   * @param withRows false = only the sums
   * @throws DatabaseException if nothing may have been stored; to be tried again
   */
  void write(long number, Batch taken, boolean withRows) {
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
            insert into usage_writer (name, batch) values (?, ?)
            on conflict (name) do update set batch = excluded.batch
            where usage_writer.batch < excluded.batch
            """,
            name,
            number)
        == 1;
  }

  /** To be called after the last batch. */
  void end() {
    connections.write(handle -> handle.execute("delete from usage_writer where name = ?", name));
  }
}
