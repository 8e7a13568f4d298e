package org.saola.store;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.saola.store.dialect.Dialect;
import org.saola.store.sql.Connections;
import org.saola.store.sql.DatabaseException;

/** A set of tables, made and changed by its own migrations. */
final class Schema {
  /** The version of the last migration of the main tables; it must rise with each. */
  static final int VERSION = 13;

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

  private final DataSource source;
  private final Dialect dialect;
  private final TableSet tables;

  Schema(DataSource source, Dialect dialect, TableSet tables) {
    this.source = source;
    this.dialect = dialect;
    this.tables = tables;
  }

  /** Brings the tables to their last version; refuses a database of a newer program. */
  void migrate() throws SQLException, IOException {
    // the usual start: one query instead of Flyway, which takes most of a second
    if (upToDate()) {
      return;
    }
    try (var _ = dialect.lockSchema()) {
      if (!upToDate()) {
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:" + tables.folder())
            .table(tables.history())
            .baselineOnMigrate(!tables.alone())
            .baselineVersion("0")
            .placeholders(dialect.placeholders())
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
