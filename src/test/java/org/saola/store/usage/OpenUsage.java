package org.saola.store.usage;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.saola.store.Database;
import org.saola.store.DatabaseSettings;
import org.saola.store.TestDatabase;

/** Gives each test the usage of an empty database of each kind. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
@Timeout(60)
abstract class OpenUsage {
  @Parameter TestDatabase kind = TestDatabase.SQLITE;
  @TempDir Path directory = Path.of("");
  DatabaseSettings settings = new DatabaseSettings(directory, null);

  @SuppressWarnings("NullAway.Init")
  Database database;

  @SuppressWarnings("NullAway.Init")
  Usage usage;

  @BeforeEach
  void open() {
    settings = kind.withTables(directory);
    database = Database.open(settings);
    usage = database.usage();
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** A connection past everything the store does. */
  Connection connect() throws SQLException {
    var url = settings.url();
    return DriverManager.getConnection(
        url == null ? "jdbc:sqlite:" + settings.dataDirectory().resolve("usage.db") : url);
  }

  /** The only number a query gives. */
  long number(String sql) {
    try (var connection = connect();
        var statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  long rows() {
    return number("select count(*) from usage_request");
  }
}
