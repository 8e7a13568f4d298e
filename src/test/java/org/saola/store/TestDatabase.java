package org.saola.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** The kinds of database that every test of the store runs on. */
public enum TestDatabase {
  SQLITE {
    @Override
    public DatabaseSettings empty(Path directory) {
      return new DatabaseSettings(directory.resolve("data"), null);
    }
  },
  POSTGRES {
    @Override
    public DatabaseSettings empty(Path directory) {
      var name = "test" + CREATED.incrementAndGet();
      try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
          var statement = connection.createStatement()) {
        statement.execute("create database " + name);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
      return new DatabaseSettings(
          directory.resolve("data"), Server.RUNNING.getJdbcUrl("postgres", name));
    }
  };

  private static final AtomicInteger CREATED = new AtomicInteger();

  /** Where an empty database of this kind is; {@code directory} is the test's own. */
  public abstract DatabaseSettings empty(Path directory);

  /** A connection past everything the store does. */
  public Connection connect(DatabaseSettings settings) throws SQLException {
    var url = settings.url();
    return DriverManager.getConnection(
        url == null ? "jdbc:sqlite:" + settings.dataDirectory().resolve("saola.db") : url);
  }

  /** One server for all tests, started when the first one asks, ended with the process. */
  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    private static EmbeddedPostgres start() {
      try {
        // tests ask for safe data, not for data that survive a power failure
        return EmbeddedPostgres.builder()
            .setServerConfig("fsync", "off")
            .setServerConfig("max_connections", "200")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
