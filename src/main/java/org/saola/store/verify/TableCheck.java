package org.saola.store.verify;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.saola.progress.Progress;
import org.saola.store.content.CheckedTable;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** Goes through all rows of a table, some at a time, and compares each with its checksum. */
final class TableCheck {
  /** Few, as some rows have a megabyte. */
  private static final int ROWS = 64;

  private static final int MOST_FAULTS = 1000;

  private final Connections connections;
  private final CheckedTable table;
  private final List<String> faults;
  private final long[] last;
  private long rows;
  private long unchecked;
  private long damaged;

  TableCheck(Connections connections, CheckedTable table, List<String> faults) {
    this.connections = connections;
    this.table = table;
    this.faults = faults;
    this.last = new long[table.key().size()];
    Arrays.fill(last, Long.MIN_VALUE);
  }

  Verified.Table run(Progress.Step step) {
    try {
      for (int read = ROWS; read == ROWS; ) {
        read =
            connections.read(handle -> {
              try (var statement = handle.getConnection().prepareStatement(table.next())) {
                for (int i = 0; i < last.length; i++) {
                  statement.setLong(i + 1, last[i]);
                }
                statement.setInt(last.length + 1, ROWS);
                try (var found = statement.executeQuery()) {
                  return check(found);
                }
              }
            });
        rows += read;
        step.add(read);
      }
    } catch (DatabaseException e) {
      add("%s behind %s: %s".formatted(table.name(), table.words().apply(last), e.getMessage()));
    }
    if (damaged > MOST_FAULTS) {
      faults.add("%s: %,d damaged rows in all".formatted(table.name(), damaged));
    }
    return new Verified.Table(table.name(), rows, unchecked);
  }

  private int check(ResultSet found) throws SQLException {
    int count = 0;
    for (; found.next(); count++) {
      var key = new long[last.length];
      for (int i = 0; i < key.length; i++) {
        key[i] = found.getLong(i + 1);
      }
      if (Arrays.compare(key, last) <= 0) {
        // a walk along such an order need not end
        add(
            "%s %s: out of order, so the rest can't be checked"
                .formatted(table.name(), table.words().apply(key)));
        return 0;
      }
      System.arraycopy(key, 0, last, 0, key.length);
      compare(found);
    }
    return count;
  }

  private void compare(ResultSet row) throws SQLException {
    int stored = row.getInt("checksum");
    if (row.wasNull()) {
      unchecked++;
    } else if (stored != table.checksum().of(row)) {
      add("%s %s: not as it was written".formatted(table.name(), table.words().apply(last)));
    }
  }

  private void add(String fault) {
    if (damaged++ < MOST_FAULTS) {
      faults.add(fault);
    }
  }
}
