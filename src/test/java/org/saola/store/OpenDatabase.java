package org.saola.store;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Gives each test an empty database of each kind. */
@ParameterizedClass(name = "{0}")
@EnumSource(TestDatabase.class)
public abstract class OpenDatabase {
  @Parameter protected TestDatabase kind = TestDatabase.SQLITE;
  @TempDir protected Path directory = Path.of("");
  protected final SettableClock clock = new SettableClock();
  protected DatabaseSettings settings = new DatabaseSettings(directory, null);

  @SuppressWarnings("NullAway.Init")
  protected Database database;

  @BeforeEach
  void open() {
    settings = kind.withTables(directory);
    database = Database.open(settings, clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  /** What another process on the same database would have. */
  protected Database another() {
    return Database.open(settings, clock);
  }

  /** What a server on another machine would have, where several may share a database. */
  protected Database onAnotherMachine() {
    return Database.open(
        new DatabaseSettings(directory.resolve("elsewhere"), settings.url(), settings.keyFile()),
        clock);
  }

  /** How many rows a table has, readers' rules aside. */
  protected int rows(String table) {
    return Integer.parseInt(text("select count(*) from " + table));
  }

  /** The only value of a query, past everything the store does. */
  protected String text(String sql) {
    try (var connection = kind.connect(settings);
        var statement = connection.createStatement();
        var result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
