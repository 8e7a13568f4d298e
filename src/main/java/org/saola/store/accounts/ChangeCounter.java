package org.saola.store.accounts;

import org.jdbi.v3.core.Handle;
import org.saola.store.sql.DatabaseException;

/** Counts the changes of what tokens open; rises in the order in which they are committed. */
final class ChangeCounter {
  private ChangeCounter() {}

  static long read(Handle handle) {
    return handle
        .createQuery("select counter from access_change")
        .mapTo(Long.class)
        .findOne()
        .orElseThrow(() ->
            new DatabaseException(
                "the database is damaged: access_change is empty; restore a backup", null));
  }

  /**
   * To be called in every transaction that changes a token, or the role or standing of accounts.
   */
  static void raise(Handle handle) {
    handle.execute("update access_change set counter = counter + 1");
  }

  /** Lets the rest of the transaction run alone among those that ask for it, on all servers. */
  static void takeTurns(Handle handle) {
    handle.execute("update access_change set counter = counter");
  }
}
