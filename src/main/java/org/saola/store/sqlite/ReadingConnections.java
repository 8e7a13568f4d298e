package org.saola.store.sqlite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteDataSource;

/**
 * Connections that refuse to write outside the transactions of {@link SqliteTransactions}, and once
 * they are open never wait in native code.
 */
final class ReadingConnections extends SQLiteDataSource {
  ReadingConnections(SQLiteConfig configuration, String url) {
    super(configuration);
    setUrl(url);
  }

  @Override
  public SQLiteConnection getConnection(@Nullable String user, @Nullable String password)
      throws SQLException {
    var connection = super.getConnection(user, password);
    boolean ready = false;
    try (var statement = connection.createStatement()) {
      statement.execute("pragma query_only = on");
      statement.execute("pragma busy_timeout = 0");
      ready = true;
      return connection;
    } finally {
      if (!ready) {
        connection.close();
      }
    }
  }
}
