package org.saola.store.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.transaction.TransactionException;
import org.jdbi.v3.core.transaction.TransactionHandler;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;
import org.saola.store.dialect.DatabaseLock;
import org.sqlite.SQLiteErrorCode;

/**
 * Transactions that write, one at a time. The driver would begin the next one as soon as one is
 * committed, and wait for it in native code; here a connection can only read between them.
 */
final class SqliteTransactions implements TransactionHandler {
  private final WriterTurn turns;
  private final Duration patience;
  private @Nullable DatabaseLock turn;

  SqliteTransactions(WriterTurn turns, Duration patience) {
    this.turns = turns;
    this.patience = patience;
  }

  /** Each connection has its own state. */
  @Override
  public TransactionHandler specialize(Handle handle) {
    return new SqliteTransactions(turns, patience);
  }

  @Override
  public void begin(Handle handle) {
    try {
      turn = turns.take();
    } catch (SQLException e) {
      throw new TransactionException("can't wait for the turn to write", e);
    }
    var connection = handle.getConnection();
    boolean begun = false;
    try {
      execute(connection, "pragma query_only = off");
      Waiting.untilFree(patience, () -> execute(connection, "begin immediate"));
      begun = true;
    } catch (SQLException e) {
      throw new TransactionException("can't begin a transaction", e);
    } finally {
      if (!begun) {
        end(handle);
      }
    }
  }

  @Override
  public void commit(Handle handle) {
    try {
      execute(handle.getConnection(), "commit");
    } catch (SQLException e) {
      throw new TransactionException("can't commit", e);
    }
    end(handle);
  }

  @Override
  public void rollback(Handle handle) {
    if (turn == null) {
      return;
    }
    try {
      execute(handle.getConnection(), "rollback");
    } catch (SQLException e) {
      // SQLite has done it already after some failures, such as a full disk
      if (e.getErrorCode() != SQLiteErrorCode.SQLITE_ERROR.code) {
        throw new TransactionException("can't roll back", e);
      }
    } finally {
      end(handle);
    }
  }

  private void end(Handle handle) {
    try (var _ = turn) {
      turn = null;
      execute(handle.getConnection(), "pragma query_only = on");
    } catch (SQLException e) {
      throw new TransactionException("can't end a transaction", e);
    }
  }

  private static boolean execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      return statement.execute(sql);
    }
  }

  @Override
  public boolean isInTransaction(Handle handle) {
    return turn != null;
  }

  @Override
  public <R, X extends Exception> R inTransaction(Handle handle, HandleCallback<R, X> work)
      throws X {
    begin(handle);
    boolean done = false;
    try {
      var result = work.withHandle(handle);
      commit(handle);
      done = true;
      return result;
    } finally {
      if (!done) {
        rollback(handle);
      }
    }
  }

  /** All are serializable. */
  @Override
  public <R, X extends Exception> R inTransaction(
      Handle handle, TransactionIsolationLevel level, HandleCallback<R, X> work) throws X {
    return inTransaction(handle, work);
  }

  @Override
  public void savepoint(Handle handle, String name) {
    throw new UnsupportedOperationException("nobody needs savepoints");
  }

  @Override
  public void rollbackToSavepoint(Handle handle, String name) {
    throw new UnsupportedOperationException("nobody needs savepoints");
  }

  @Override
  public void releaseSavepoint(Handle handle, String name) {
    throw new UnsupportedOperationException("nobody needs savepoints");
  }
}
