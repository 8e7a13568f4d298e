package org.saola.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.saola.store.dialect.Dialect;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** A set of tables, made and changed by its own migrations. */
final class Schema {
  /** The version of the last migration of the main tables; it must rise with each. */
  static final int VERSION = 34;

  /** The main tables; they come first into a database. */
  static final TableSet MAIN = new TableSet("db/migration", "flyway_schema_history", VERSION, true);

  /** What is kept of requests. */
  static final TableSet USAGE = new TableSet("db/usage", "usage_schema_history", 2, false);

  /**
   * Tables that change together.
   *
   * @param folder of the migrations
   * @param history the table that says which of them were done
   * @param version of the last of them
   * @param alone whether the database must be empty before the first
   */
  record TableSet(String folder, String history, int version, boolean alone) {}

  private final HikariDataSource source;
  private final Dialect dialect;
  private final TableSet tables;

  Schema(HikariDataSource source, Dialect dialect, TableSet tables) {
    this.source = source;
    this.dialect = dialect;
    this.tables = tables;
  }

  /**
   * Opens a pool of connections to tables of the last version.
   *
   * @param dataDirectory for messages
   */
  static HikariDataSource connect(Path dataDirectory, Dialect dialect, TableSet tables) {
    HikariDataSource pool = null;
    boolean usable = false;
    try {
      pool = dialect.connect();
      migrate(pool, dialect, tables);
      usable = true;
      return pool;
    } catch (IOException e) {
      throw new DatabaseException(
          "data directory %s can't be written: %s; choose another"
              .formatted(dataDirectory, reason(e)),
          e);
    } catch (SQLException e) {
      throw Connections.failed(dialect, e);
    } finally {
      if (pool != null && !usable) {
        pool.close();
      }
    }
  }

  /** Brings the tables to their last version, however long that takes. */
  static void migrate(HikariDataSource pool, Dialect dialect, TableSet tables)
      throws IOException, SQLException {
    if (new Schema(pool, dialect, tables).upToDate()) {
      return;
    }
    try (var patient = dialect.connectPatiently().orElse(null)) {
      new Schema(patient == null ? pool : patient, dialect, tables).migrate();
    }
  }

  private static String reason(IOException failure) {
    return switch (failure) {
      case AccessDeniedException _ -> "permission denied";
      case FileAlreadyExistsException e -> e.getFile() + " is not a directory";
      case NoSuchFileException _ -> "it can't be made there";
      case FileSystemException e when e.getReason() != null -> e.getFile() + ": " + e.getReason();
      default -> String.valueOf(failure.getMessage());
    };
  }

  /** Brings the tables to their last version; refuses a database of a newer program. */
  void migrate() throws SQLException, IOException {
    // the usual start: one query instead of Flyway, which takes most of a second
    if (upToDate()) {
      return;
    }
    try (var _ = dialect.lockSchema()) {
      if (!upToDate()) {
        var progress = new SchemaProgress(dialect.location(), version(), tables.version());
        Flyway.configure()
            .dataSource(dialect.schemaSource(source))
            .locations("classpath:" + tables.folder())
            .table(tables.history())
            .baselineOnMigrate(!tables.alone())
            .baselineVersion("0")
            .placeholders(dialect.placeholders())
            .callbacks(progress)
            .load()
            .migrate();
      }
    } catch (FlywayException e) {
      if (e.getErrorCode() == CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
        throw new DatabaseException(
            dialect.location() + " holds tables of another program; give Saola an empty one", e);
      }
      throw Connections.failed(dialect, e);
    }
  }

  private boolean upToDate() throws SQLException {
    var version = version();
    if (version > tables.version()) {
      throw new DatabaseException(
          "%s was written by a newer Saola (schema %d, this one knows %d); use that version or newer"
              .formatted(dialect.location(), version, tables.version()),
          null);
    }
    return version == tables.version();
  }

  /** 0 = no tables yet. */
  private int version() throws SQLException {
    try (var connection = source.getConnection()) {
      try (var found = connection.getMetaData().getTables(null, null, tables.history(), null)) {
        if (!found.next()) {
          return 0;
        }
      }
      var sql = "select max(cast(version as integer)) from " + tables.history() + " where success";
      try (var statement = connection.createStatement();
          var versions = statement.executeQuery(sql)) {
        return versions.next() ? versions.getInt(1) : 0;
      }
    }
  }
}
