package org.saola.store.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.saola.store.dialect.DatabaseLock;
import org.saola.store.dialect.WriterUse;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * The right to write to one file, which one thread of this process has at a time; the others wait
 * in the order in which they came. Between processes SQLite decides.
 */
final class WriterTurn {
  private final ReentrantLock lock = new ReentrantLock(true);
  private final Duration patience;
  private final FileIdentity identity;

  WriterTurn(Duration patience, FileIdentity identity) {
    this.patience = patience;
    this.identity = identity;
  }

  /**
   * Waits for the turn; whoever has it may take it once more, for the transaction itself.
   *
   * @throws SQLException if it is not free in time, or what was written would be lost
   */
  DatabaseLock take() throws SQLException {
    identity.require();
    try {
      if (!lock.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new SQLiteException("others write", SQLiteErrorCode.SQLITE_BUSY);
      }
    } catch (InterruptedException e) {
      throw Waiting.interrupted(e);
    }
    return lock::unlock;
  }

  WriterUse use() {
    return new WriterUse(lock.isLocked() ? 1 : 0, lock.getQueueLength());
  }

  /** Whether this thread has it: then a second connection of its own would wait for itself. */
  boolean isHeldHere() {
    return lock.isHeldByCurrentThread();
  }
}
