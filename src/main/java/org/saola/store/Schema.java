package org.saola.store;

import java.io.IOException;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.saola.store.dialect.Dialect;
import org.saola.store.sql.Connections;

/** The tables; made and changed by the migrations in {@code db/migration}. */
final class Schema {
  /** The version of the last migration; it must rise with each. */
  static final int VERSION = 5;

  private static final String HISTORY = "flyway_schema_history";

  private final DataSource source;
  private final Dialect dialect;

  Schema(DataSource source, Dialect dialect) {
    this.source = source;
    this.dialect = dialect;
  }

  /** Brings the tables to {@link #VERSION}; refuses a database of a newer program. */
  void migrate() throws SQLException, IOException {
    // the usual start: one query instead of Flyway, which takes most of a second
    if (upToDate()) {
      return;
    }
    try (var _ = dialect.lockSchema()) {
      if (!upToDate()) {
        Flyway.configure()
            .dataSource(source)
            .locations("classpath:db/migration")
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
    if (version > VERSION) {
      throw new DatabaseException(
          "%s was written by a newer Saola (schema %d, this one knows %d); use that version or newer"
              .formatted(dialect.location(), version, VERSION),
          null);
    }
    return version == VERSION;
  }

  /** 0 = no tables yet. */
  private int version() throws SQLException {
    try (var connection = source.getConnection()) {
      try (var tables = connection.getMetaData().getTables(null, null, HISTORY, null)) {
        if (!tables.next()) {
          return 0;
        }
      }
      var sql = "select max(cast(version as integer)) from " + HISTORY + " where success";
      try (var statement = connection.createStatement();
          var versions = statement.executeQuery(sql)) {
        return versions.next() ? versions.getInt(1) : 0;
      }
    }
  }
}
