package org.saola.store.sql;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.saola.store.dialect.DatabaseLock;
import org.saola.store.dialect.Dialect;

/** Runs SQL on pooled connections; what fails becomes a {@link DatabaseException}. */
public final class Connections {
  private final Jdbi jdbi;
  private final Jdbi patient;
  private final Dialect dialect;

  /**
   * @param pool of the same dialect
   */
  public Connections(DataSource pool, Dialect dialect) {
    this(pool, pool, dialect);
  }

  /**
   * @param pool for what somebody waits for
   * @param patient for work that may take hours
   */
  public Connections(DataSource pool, DataSource patient, Dialect dialect) {
    this(jdbi(pool, dialect), jdbi(patient, dialect), dialect);
  }

  private Connections(Jdbi jdbi, Jdbi patient, Dialect dialect) {
    this.jdbi = jdbi;
    this.patient = patient;
    this.dialect = dialect;
  }

  /** Connections to the same database for work that may take hours, such as imports. */
  public Connections patient() {
    return new Connections(patient, patient, dialect);
  }

  private static Jdbi jdbi(DataSource pool, Dialect dialect) {
    return Jdbi.create(pool).setTransactionHandler(dialect.transactions());
  }

  public Dialect dialect() {
    return dialect;
  }

  /** A connection to keep for longer, which writes in transactions only; the caller closes it. */
  public Handle open() {
    try {
      return jdbi.open();
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  /**
   * Each statement sees the newest state; nothing is locked.
   *
   * @param work may be run again, when another connection was in the way
   */
  public <T> T read(HandleCallback<T, SQLException> work) {
    try {
      return dialect.read(() -> jdbi.withHandle(work));
    } catch (SQLException | JdbiException e) {
      throw failed(e);
    }
  }

  /** All or nothing. Waits for its turn before it takes a connection away from readers. */
  public <T, X extends Exception> T write(HandleCallback<T, X> work) throws X {
    try (var _ = awaitTurn()) {
      return jdbi.inTransaction(work);
    } catch (JdbiException e) {
      throw failed(e);
    }
  }

  /** See {@link Dialect#wipeDeleted}. */
  boolean wipeDeleted(Duration patience) {
    try (var _ = awaitTurn()) {
      return jdbi.withHandle(handle -> dialect.wipeDeleted(handle.getConnection(), patience));
    } catch (SQLException | JdbiException e) {
      throw failed(e);
    }
  }

  private DatabaseLock awaitTurn() {
    try {
      return dialect.awaitTurn();
    } catch (SQLException e) {
      throw failed(e);
    }
  }

  /** The same failure in words for users. */
  public DatabaseException failed(Exception failure) {
    return failed(dialect, failure);
  }

  public static DatabaseException failed(Dialect dialect, Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof DatabaseException known) {
        return known;
      }
      if (cause instanceof SQLException sql) {
        return failed(dialect, sql, failure);
      }
    }
    var line = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return new DatabaseException(dialect.location() + " failed: " + line, failure);
  }

  private static DatabaseException failed(Dialect dialect, SQLException sql, Exception failure) {
    if (sql instanceof SQLTransientConnectionException && sql.getCause() == null) {
      return new DatabaseException(
          dialect.location() + " is busy: no connection became free in time", failure, true);
    }
    var cause = sql.getCause() instanceof SQLException inner ? inner : sql; // not the pool's words
    return new DatabaseException(
        dialect.location() + " " + dialect.explain(cause), failure, dialect.isPassing(cause));
  }
}
