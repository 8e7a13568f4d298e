package org.saola.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;
import org.saola.store.dialect.DatabaseLock;
import org.saola.store.dialect.Dialect;

/** A database on a PostgreSQL server. */
public final class PostgresDialect implements Dialect {
  /** How URLs of this dialect begin. */
  public static final String PREFIX = "jdbc:postgresql:";

  private static final int CONNECTIONS = 10;
  private static final int CONNECT_SECONDS = 5;
  // any number that no other program on the same database uses: the letters of "saola"
  private static final long IMPORT_LOCK = 0x73616F6C61L;

  private static final int BRIEF_CONNECTIONS = 8;
  private static final int BRIEF_SECONDS = 2;

  private final String url;
  private final PGSimpleDataSource source = new PGSimpleDataSource();

  /**
   * @throws IllegalArgumentException if {@code url} is no JDBC URL of PostgreSQL
   */
  public PostgresDialect(String url) {
    this.url = url;
    source.setUrl(url);
    source.setReWriteBatchedInserts(true);
    source.setConnectTimeout(CONNECT_SECONDS);
    source.setTcpKeepAlive(true);
    if (source.getApplicationName() == null) {
      source.setApplicationName("saola");
    }
  }

  @Override
  public String location() {
    var ports = source.getPortNumbers();
    var host = source.getServerNames()[0] + (ports[0] == 0 ? "" : ":" + ports[0]);
    return "PostgreSQL database " + source.getDatabaseName() + " at " + host;
  }

  @Override
  public HikariDataSource connect() throws SQLException {
    // the pool itself would report an unreachable server only late, and with a stack trace
    source.getConnection().close();
    var pool = new HikariConfig();
    pool.setPoolName("saola-postgresql");
    pool.setDataSource(source);
    pool.setMaximumPoolSize(CONNECTIONS);
    pool.setMinimumIdle(1);
    return new HikariDataSource(pool);
  }

  @Override
  public Optional<HikariDataSource> connectBriefly() {
    var pool = new HikariConfig();
    pool.setPoolName("saola-postgresql-brief");
    pool.setJdbcUrl(url);
    pool.addDataSourceProperty("ApplicationName", "saola");
    pool.addDataSourceProperty("connectTimeout", Integer.toString(BRIEF_SECONDS));
    pool.addDataSourceProperty("socketTimeout", Integer.toString(BRIEF_SECONDS));
    pool.setMaximumPoolSize(BRIEF_CONNECTIONS);
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(Duration.ofSeconds(BRIEF_SECONDS).toMillis());
    pool.setValidationTimeout(Duration.ofSeconds(1).toMillis());
    pool.setInitializationFailTimeout(-1); // opens without the database, too
    return Optional.of(new HikariDataSource(pool));
  }

  @Override
  public Map<String, String> placeholders() {
    return Map.of(
        "identity", "bigint generated always as identity primary key",
        "key", "bigint",
        "blob", "bytea",
        "random", "replace(cast(gen_random_uuid() as text), '-', '')",
        "uncompressed_content",
            """
            alter table taxon_document alter column content set storage external;
            alter table rendition alter column content set storage external;
            alter table source_chunk alter column content set storage external;
            alter table bulk_download_chunk alter column content set storage external;
            """,
        "uncompressed_red_list",
            """
            alter table red_list_document alter column content set storage external;
            alter table red_list_index_chunk alter column content set storage external;
            """);
  }

  /** Flyway itself takes a lock of the database. */
  @Override
  public DatabaseLock lockSchema() {
    return () -> {};
  }

  @Override
  public Optional<DatabaseLock> tryLockImport(Connection connection) throws SQLException {
    return call(connection, "select pg_try_advisory_lock(?)")
        ? Optional.of(() -> unlock(connection))
        : Optional.empty();
  }

  private static void unlock(Connection connection) {
    try {
      if (!connection.isClosed()) {
        call(connection, "select pg_advisory_unlock(?)");
      }
    } catch (SQLException e) {
      end(connection, e);
    }
  }

  /** With the connection ends the lock. */
  private static void end(Connection connection, SQLException cause) {
    try {
      connection.abort(Runnable::run);
    } catch (SQLException e) {
      cause.addSuppressed(e);
      throw new IllegalStateException("the lock of the import can't be given up", cause);
    }
  }

  private static boolean call(Connection connection, String sql) throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setLong(1, IMPORT_LOCK);
      try (var result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  @Override
  public Path temporaryFile() throws IOException {
    return Files.createTempFile("saola-import", ".tmp");
  }

  @Override
  public void afterImport(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      // without figures about the new rows the planner may read whole tables
      statement.execute(
          "analyze taxon_concept, taxon_document, rendition, red_list_document, change_entry,"
              + " change_class");
    }
  }

  @Override
  public String explain(SQLException failure) {
    var state = failure.getSQLState() == null ? "" : failure.getSQLState();
    return switch (state) {
      case "08001", "08004", "08006" -> "can't be reached: " + firstLine(failure);
      case "28P01", "28000" -> "refuses the user or the password: " + firstLine(failure);
      case "3D000" -> "doesn't exist; create it first (createdb)";
      case "42501" -> "doesn't grant the rights that are needed: " + firstLine(failure);
      case "53100" -> "can't grow: the disk is full";
      case "53300" -> "has no connection left; raise max_connections or stop other programs";
      default -> "failed: " + firstLine(failure);
    };
  }

  private static String firstLine(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
