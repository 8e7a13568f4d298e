package org.saola.store.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteErrorCode;

/**
 * Tries again while another connection is in the way. SQLite itself would wait in native code,
 * where a virtual thread keeps its carrier: a few who wait would stop everybody else.
 */
final class Waiting {
  private static final long FIRST_PAUSE_MILLIS = 1;
  private static final long LONGEST_PAUSE_MILLIS = 20;

  private Waiting() {}

  /** Something that SQLite may refuse as busy; what it has done by then does no harm. */
  @FunctionalInterface
  interface Attempt<T, X extends Exception> {
    T run() throws SQLException, X;
  }

  /**
   * Tries until it is done; a failure that is no refusal, or comes after all of {@code patience},
   * is thrown.
   */
  static <T, X extends Exception> T untilFree(Duration patience, Attempt<T, X> attempt)
      throws SQLException, X {
    long start = System.nanoTime();
    for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
      try {
        return attempt.run();
      } catch (SQLException | RuntimeException e) {
        if (!isBusy(e) || System.nanoTime() - start > patience.toNanos()) {
          throw e;
        }
      }
      pause(pause);
    }
  }

  /** Tries until it gives true, and gives false when it does not in all of {@code patience}. */
  static boolean untilTrue(Duration patience, Attempt<Boolean, RuntimeException> attempt)
      throws SQLException {
    long start = System.nanoTime();
    for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
      if (isDone(attempt)) {
        return true;
      }
      if (System.nanoTime() - start >= patience.toNanos()) {
        return false;
      }
      pause(pause);
    }
  }

  private static boolean isDone(Attempt<Boolean, RuntimeException> attempt) throws SQLException {
    try {
      return attempt.run();
    } catch (SQLException e) {
      if (isBusy(e)) {
        return false;
      }
      throw e;
    }
  }

  private static boolean isBusy(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql) {
        return (sql.getErrorCode() & 0xff) == SQLiteErrorCode.SQLITE_BUSY.code;
      }
    }
    return false;
  }

  private static void pause(long millis) throws SQLException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static SQLException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new SQLException("interrupted while waiting for another connection", cause);
  }
}
