package org.saola.store.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Makes connections that wait as long as their use can bear. What the URL says of that counts. */
final class PostgresSource extends PGSimpleDataSource {
  private static final long serialVersionUID = 1;
  private static final String NAME = "saola";
  private static final Duration CONNECTING = Duration.ofSeconds(5);

  private final transient Set<Connection> open = ConcurrentHashMap.newKeySet();

  /**
   * @param silence how long a server may say nothing that was asked
   * @throws IllegalArgumentException if {@code url} is no JDBC URL of PostgreSQL
   */
  PostgresSource(String url, Duration silence) {
    setUrl(url);
    setReWriteBatchedInserts(true);
    setTcpKeepAlive(true);
    var given = Driver.parseURL(url, new Properties());
    if (!PGProperty.APPLICATION_NAME.isPresent(given)) {
      setApplicationName(NAME);
    }
    int seconds = Math.toIntExact(Math.min(silence.toSeconds(), CONNECTING.toSeconds()));
    if (!PGProperty.CONNECT_TIMEOUT.isPresent(given)) {
      setConnectTimeout(seconds);
    }
    if (!PGProperty.LOGIN_TIMEOUT.isPresent(given)) {
      setLoginTimeout(seconds);
    }
    if (!PGProperty.SOCKET_TIMEOUT.isPresent(given)) {
      setSocketTimeout(Math.toIntExact(silence.toSeconds()));
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    var connection = super.getConnection(user, password);
    open.removeIf(PostgresSource::isClosed);
    open.add(connection);
    return connection;
  }

  private static boolean isClosed(Connection connection) {
    try {
      return connection.isClosed();
    } catch (SQLException _) {
      return true; // can't happen: nothing is asked
    }
  }

  /** Ends all connections; what waits for an answer fails at once. */
  void cutOff() throws SQLException {
    for (var connection : open) {
      connection.abort(Runnable::run);
    }
    open.clear();
  }
}
