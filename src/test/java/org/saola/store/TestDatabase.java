package org.saola.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** The kinds of database that every test of the store runs on. */
public enum TestDatabase {
  SQLITE {
    @Override
    public DatabaseSettings empty(Path directory) {
      return new DatabaseSettings(directory.resolve("data"), null);
    }

    @Override
    public DatabaseSettings withTables(Path directory) {
      var settings = empty(directory);
      try {
        Files.createDirectories(settings.dataDirectory());
        Files.write(settings.dataDirectory().resolve("saola.db"), Template.FILE);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return settings;
    }
  },
  POSTGRES {
    @Override
    public DatabaseSettings empty(Path directory) {
      return create(directory, "");
    }

    @Override
    public DatabaseSettings withTables(Path directory) {
      return create(directory, " template " + Template.DATABASE);
    }
  };

  /** A copy of a PostgreSQL database that nobody has open. */
  public static DatabaseSettings copy(DatabaseSettings original, Path directory) {
    var url = Objects.requireNonNull(original.url());
    return create(directory, " template " + url.replaceAll("^.*/|\\?.*$", ""));
  }

  private static final AtomicInteger CREATED = new AtomicInteger();

  /** Where an empty database of this kind is; {@code directory} is the test's own. */
  public abstract DatabaseSettings empty(Path directory);

  /** Where a database is that has its tables and nothing in them, which saves the making. */
  public abstract DatabaseSettings withTables(Path directory);

  private static DatabaseSettings create(Path directory, String clause) {
    var name = "test" + CREATED.incrementAndGet();
    try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name + clause);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new DatabaseSettings(
        directory.resolve("data"), Server.RUNNING.getJdbcUrl("postgres", name));
  }

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
        var server =
            EmbeddedPostgres.builder()
                .setServerConfig("fsync", "off")
                .setServerConfig("full_page_writes", "off")
                .setServerConfig("max_connections", "200")
                .setRegisterShutdownHook(false)
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
        return server;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** At once: nobody needs what is in it, and its clients are about to end without a word. */
    private static void stop(EmbeddedPostgres server) {
      try {
        var quit = List.of("kill", "-QUIT", process(server));
        new ProcessBuilder(quit).inheritIO().start().waitFor();
        server.close();
      } catch (IOException | InterruptedException | SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** The number of its process, which it keeps beside its data. */
    private static String process(EmbeddedPostgres server) throws IOException, SQLException {
      try (var connection = server.getPostgresDatabase().getConnection();
          var statement = connection.createStatement();
          var row = statement.executeQuery("show data_directory")) {
        row.next();
        return Files.readAllLines(Path.of(row.getString(1), "postmaster.pid")).getFirst();
      }
    }
  }

  /** What databases with tables are copied from, made when the first one is asked for. */
  private static final class Template {
    static final byte[] FILE = file();
    static final String DATABASE = database();

    private static byte[] file() {
      try {
        var directory = Files.createTempDirectory("saola-template");
        var settings = makeTables(SQLITE.empty(directory));
        var file = settings.dataDirectory().resolve("saola.db");
        var content = Files.readAllBytes(file);
        try (var files = Files.walk(directory)) {
          for (var each : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.delete(each);
          }
        }
        return content;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static String database() {
      var url = makeTables(POSTGRES.empty(Path.of("unused"))).url();
      return Objects.requireNonNull(url).replaceFirst(".*/(test\\d+).*", "$1");
    }

    private static DatabaseSettings makeTables(DatabaseSettings settings) {
      Schema.connect(settings.dataDirectory(), settings.dialect(), Schema.MAIN).close();
      return settings;
    }
  }
}
