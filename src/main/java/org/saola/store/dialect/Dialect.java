package org.saola.store.dialect;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.jdbi.v3.core.transaction.LocalTransactionHandler;
import org.jdbi.v3.core.transaction.TransactionHandler;

/** One kind of database, at one place. */
public interface Dialect {

  /** Where the database is, in words for users; tells no secret. */
  String location();

  /**
   * Makes sure that the database answers, and opens a pool of connections to it.
   *
   * @throws IOException if its place can't be written
   */
  HikariDataSource connect() throws IOException, SQLException;

  /**
   * A second pool, for work that may take hours, such as imports; empty where the one for requests
   * does.
   */
  Optional<HikariDataSource> connectPatiently();

  /** How it is told whether the database answers; empty where it always does, as a file. */
  Optional<Pulse> pulse();

  /**
   * A small pool, whose connections give up within seconds: for what can do without the database.
   * Empty where only one server can use the database.
   */
  Optional<HikariDataSource> connectBriefly();

  /**
   * Tells the time of the database's own clock, in microseconds since 1970; empty where that is the
   * clock of this machine.
   */
  Optional<String> clockQuery();

  /**
   * Where the tables are made from: connections that may change the schema.
   *
   * @param pool of {@link #connect}
   */
  default DataSource schemaSource(HikariDataSource pool) {
    return pool;
  }

  /** How a connection of the pool runs a transaction that writes. */
  default TransactionHandler transactions() {
    return LocalTransactionHandler.binding();
  }

  /**
   * Waits until this thread may write, where only one may at a time.
   *
   * @throws SQLException if that takes too long
   * @throws IllegalStateException if it is writing already, by another connection
   */
  default DatabaseLock awaitTurn() throws SQLException {
    return () -> {};
  }

  /** Who writes now, where only one may at a time. */
  default WriterUse writers() {
    return WriterUse.UNWATCHED;
  }

  /** Reads, and once more when it was refused because another connection was in the way. */
  default <T> T read(Reading<T> reading) throws SQLException {
    return reading.run();
  }

  /** Reads; may be run more than once. */
  @FunctionalInterface
  interface Reading<T> {
    T run() throws SQLException;
  }

  /** What the placeholders of the migrations stand for. */
  Map<String, String> placeholders();

  /** Waits until no other process changes the schema. */
  DatabaseLock lockSchema() throws IOException;

  /**
   * Begins the only import of a dataset; empty when another one is running.
   *
   * @param connection must stay open as long as the lock is held
   */
  Optional<DatabaseLock> tryLockImport(Connection connection, String dataset)
      throws IOException, SQLException;

  /**
   * A file for the import of a dataset that is running; may exist, and may be overwritten and
   * deleted.
   */
  Path temporaryFile(String dataset) throws IOException;

  /** Tidies up after many rows came in; {@code connection} is outside a transaction. */
  void afterImport(Connection connection) throws SQLException;

  /**
   * Wipes out what was deleted, as far as the database leaves that to others; {@code connection} is
   * outside a transaction.
   *
   * @param patience how long to wait for those who read an older state
   * @return false when that was not long enough, and it must be tried again
   */
  default boolean wipeDeleted(Connection connection, Duration patience) throws SQLException {
    return true;
  }

  /**
   * Says whether what this connection deletes is to be overwritten in the file at once, as it is
   * unless this is called; for the removal of much that everybody may know. Nothing where the
   * database does not overwrite anyway; {@code connection} is outside a transaction.
   */
  default void overwriteDeleted(Connection connection, boolean overwritten) throws SQLException {}

  /**
   * What the database itself finds wrong with its tables, each in one line; nothing where it keeps
   * checksums of its own. Reads everything.
   */
  List<String> faults(Connection connection) throws SQLException;

  /** What went wrong and what would help, in one line without the place. */
  String explain(SQLException failure);

  /** Whether the same may succeed later, without anything being changed here. */
  boolean isPassing(SQLException failure);
}
