package org.saola.store.sqlite;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.sql.Connection;
import java.sql.SQLException;
import org.saola.store.sql.DatabaseException;

/**
 * Connections to a file whose mark says that it is open. One of them nobody uses: it is opened
 * first and closed last, so that the file is closed at a known moment, under the lock of the mark.
 */
final class MarkedPool extends HikariDataSource {
  private final OpenMark mark;
  private final Connection last;

  MarkedPool(HikariConfig pool, OpenMark mark, Connection last) {
    super(pool);
    this.mark = mark;
    this.last = last;
  }

  @Override
  public void close() {
    if (isClosed()) {
      return;
    }
    super.close();
    try {
      closeLast();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (SQLException e) {
      throw new DatabaseException("the last connection can't be closed", e);
    }
  }

  private void closeLast() throws IOException, SQLException {
    try (var _ = mark.lock()) {
      mark.close(last);
    } catch (NoSuchFileException _) {
      last.close(); // the directory was removed, and with it mark and lock
    }
  }
}
