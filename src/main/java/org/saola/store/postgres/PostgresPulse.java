package org.saola.store.postgres;

import java.net.SocketTimeoutException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.saola.store.dialect.Pulse;

/** Asks a PostgreSQL server over a connection that nobody else uses. */
final class PostgresPulse implements Pulse {
  private static final int SILENCE_MILLIS = 1500;
  private static final String TOO_MANY_CONNECTIONS = "53300";

  private final PostgresSource requests;
  private final PostgresSource own;
  private @Nullable Connection connection;
  private boolean silent;

  /**
   * @param requests what is cut off
   */
  PostgresPulse(String url, PostgresSource requests) {
    this.requests = requests;
    own = new PostgresSource(url, Duration.ofSeconds(1));
    // whatever the URL says; once connected, the finer time below counts
    own.setConnectTimeout(1);
    own.setSocketTimeout(1);
    own.setLoginTimeout(0);
  }

  @Override
  public void beat() throws SQLException {
    silent = false;
    try {
      if (connection != null && stillAnswers(connection)) {
        return;
      }
      connection = connect();
      ask(connection);
    } catch (SQLException e) {
      silent = isTimeout(e);
      close();
      if (!TOO_MANY_CONNECTIONS.equals(e.getSQLState())) { // which is an answer, too
        throw e;
      }
    }
  }

  /** False when the connection is dead and another one may be better. */
  private boolean stillAnswers(Connection asked) throws SQLException {
    try {
      ask(asked);
      return true;
    } catch (SQLException e) {
      if (isTimeout(e)) {
        throw e;
      }
      close();
      return false;
    }
  }

  private static void ask(Connection asked) throws SQLException {
    try (var statement = asked.createStatement()) {
      statement.execute("select 1");
    }
  }

  private Connection connect() throws SQLException {
    var made = own.getConnection();
    made.setNetworkTimeout(Runnable::run, SILENCE_MILLIS);
    return made;
  }

  private static boolean isTimeout(SQLException failure) {
    return failure.getCause() instanceof SocketTimeoutException;
  }

  @Override
  public boolean isSilent() {
    return silent;
  }

  @Override
  public void cutOff() {
    try {
      requests.cutOff();
    } catch (SQLException e) {
      throw new IllegalStateException("connections can't be ended", e);
    }
  }

  @Override
  public void close() {
    if (connection != null) {
      try {
        connection.abort(Runnable::run);
      } catch (SQLException e) {
        throw new IllegalStateException("a connection can't be ended", e);
      }
      connection = null;
    }
  }
}
