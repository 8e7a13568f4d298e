package org.saola.store.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.saola.store.dialect.DatabaseLock;
import org.saola.store.dialect.Dialect;
import org.saola.store.dialect.Pulse;

/** A database on a PostgreSQL server. */
public final class PostgresDialect implements Dialect {
  /** How URLs of this dialect begin. */
  public static final String PREFIX = "jdbc:postgresql:";

  private static final int CONNECTIONS = 10;

  /** How long a request waits for a connection. */
  private static final Duration TURN = Duration.ofMillis(1500);

  /** How long a statement may take that somebody waits for. */
  private static final Duration SILENCE = Duration.ofMinutes(2);

  /** And one of an import, or a migration. */
  private static final Duration PATIENT_SILENCE = Duration.ofHours(6);

  private static final Duration PATIENT_TURN = Duration.ofSeconds(30);
  private static final Duration VALIDATION = Duration.ofSeconds(1);
  // any number that no other program on the same database uses: letters of "saola"
  private static final int IMPORT_LOCK = 0x73616F6C;

  // what writing meets on the way from one server to its successor
  private static final String READ_ONLY = "25006";

  private static final int BRIEF_CONNECTIONS = 8;
  private static final Duration BRIEF_SILENCE = Duration.ofSeconds(2);

  private final String url;
  private final PostgresSource source;

  /**
   * @throws IllegalArgumentException if {@code url} is no JDBC URL of PostgreSQL
   */
  public PostgresDialect(String url) {
    this.url = url;
    this.source = new PostgresSource(url, SILENCE);
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
    var pool = pool("saola-postgresql", source, CONNECTIONS, TURN);
    pool.setMinimumIdle(1);
    return new HikariDataSource(pool);
  }

  @Override
  public Optional<HikariDataSource> connectPatiently() {
    var patient = new PostgresSource(url, PATIENT_SILENCE);
    return Optional.of(
        new HikariDataSource(pool("saola-postgresql-patient", patient, CONNECTIONS, PATIENT_TURN)));
  }

  @Override
  public Optional<Pulse> pulse() {
    return Optional.of(new PostgresPulse(url, source));
  }

  /** Opens without the database, too, and holds no connections that nobody needs. */
  private static HikariConfig pool(
      String name, PostgresSource source, int connections, Duration turn) {
    var pool = new HikariConfig();
    pool.setPoolName(name);
    pool.setDataSource(source);
    pool.setMaximumPoolSize(connections);
    pool.setMinimumIdle(0);
    pool.setConnectionTimeout(turn.toMillis());
    pool.setValidationTimeout(VALIDATION.toMillis());
    pool.setInitializationFailTimeout(-1);
    return pool;
  }

  @Override
  public Optional<HikariDataSource> connectBriefly() {
    var brief = new PostgresSource(url, BRIEF_SILENCE);
    return Optional.of(
        new HikariDataSource(
            pool("saola-postgresql-brief", brief, BRIEF_CONNECTIONS, BRIEF_SILENCE)));
  }

  @Override
  public Optional<String> clockQuery() {
    return Optional.of("select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)");
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
  public Optional<DatabaseLock> tryLockImport(Connection connection, String dataset)
      throws SQLException {
    return call(connection, "select pg_try_advisory_lock(?, ?)", dataset)
        ? Optional.of(() -> unlock(connection, dataset))
        : Optional.empty();
  }

  private static void unlock(Connection connection, String dataset) {
    try {
      if (!connection.isClosed()) {
        call(connection, "select pg_advisory_unlock(?, ?)", dataset);
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

  private static boolean call(Connection connection, String sql, String dataset)
      throws SQLException {
    try (var statement = connection.prepareStatement(sql)) {
      statement.setInt(1, IMPORT_LOCK);
      statement.setInt(2, dataset.hashCode()); // two of the same would only wait for each other
      try (var result = statement.executeQuery()) {
        return result.next() && result.getBoolean(1);
      }
    }
  }

  @Override
  public Path temporaryFile(String dataset) throws IOException {
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

  /** It may keep checksums of its pages, and has pg_amcheck for its tables. */
  @Override
  public List<String> faults(Connection connection) {
    return List.of();
  }

  @Override
  public String explain(SQLException failure) {
    if (failure.getCause() instanceof SocketTimeoutException) {
      return "doesn't answer";
    }
    return switch (state(failure)) {
      case "08001", "08003", "08004", "08006" -> "can't be reached: " + firstLine(failure);
      case "28P01", "28000" -> "refuses the user or the password: " + firstLine(failure);
      case "3D000" -> "doesn't exist; create it first (createdb)";
      case "42501" -> "doesn't grant the rights that are needed: " + firstLine(failure);
      case "53100" -> "can't grow: the disk is full";
      case "53300" -> "has no connection left; raise max_connections or stop other programs";
      case "57P01", "57P02" -> "was stopped";
      case "57P03" -> "is starting or stopping: " + firstLine(failure);
      default -> "failed: " + firstLine(failure);
    };
  }

  /** Classes 08 connection, 40 rolled back, 53 out of resources, 57P was stopped. */
  @Override
  public boolean isPassing(SQLException failure) {
    var state = state(failure);
    return state.matches("(08|40|53|57P).*") || state.equals(READ_ONLY);
  }

  private static String state(SQLException failure) {
    return failure.getSQLState() == null ? "" : failure.getSQLState();
  }

  private static String firstLine(SQLException failure) {
    return String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
  }
}
