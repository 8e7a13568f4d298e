package org.saola.store.content;

import org.jdbi.v3.core.Handle;

/** Removes rows of tables whose key is called so. */
public final class KeyedRemoval {
  /** How many are removed at once: others who write wait that long. */
  private static final int STEP_ROWS = 1000;

  private KeyedRemoval() {}

  /** Removes the rows from {@code first} to {@code last}, both inclusive, in small transactions. */
  public static void remove(Handle handle, String table, long first, long last) {
    var sql =
        """
        delete from %1$s
         where key in (select key from %1$s where key between ? and ? order by key limit ?)
        """
            .formatted(table);
    int removed;
    do {
      removed =
          handle.inTransaction(transaction -> transaction.execute(sql, first, last, STEP_ROWS));
    } while (removed == STEP_ROWS);
  }
}
