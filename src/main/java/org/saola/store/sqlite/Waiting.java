package org.saola.store.sqlite;

import java.sql.SQLException;
import java.time.Duration;
import org.sqlite.SQLiteErrorCode;

/** Tries again while another connection is in the way. */
final class Waiting {
  private static final long FIRST_PAUSE_MILLIS = 1;
  private static final long LONGEST_PAUSE_MILLIS = 20;

  private Waiting() {}

  /** Something that SQLite may refuse as busy; it has done nothing then. */
  @FunctionalInterface
  interface Attempt {
    void run() throws SQLException;
  }

  /**
   * Tries until it is done.
   *
   * @throws SQLException if it fails, or is still refused as busy after {@code patience}
   */
  static void untilFree(Duration patience, Attempt attempt) throws SQLException {
    long start = System.nanoTime();
    for (long pause = FIRST_PAUSE_MILLIS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS)) {
      try {
        attempt.run();
        return;
      } catch (SQLException e) {
        if (!isBusy(e) || System.nanoTime() - start > patience.toNanos()) {
          throw e;
        }
      }
      pause(pause);
    }
  }

  static boolean isBusy(SQLException failure) {
    return SQLiteErrorCode.getErrorCode(failure.getErrorCode() & 0xff)
        == SQLiteErrorCode.SQLITE_BUSY;
  }

  private static void pause(long millis) throws SQLException {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SQLException("interrupted while waiting for another connection", e);
    }
  }
}
