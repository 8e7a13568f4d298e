package org.saola.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.sql.SQLException;
import java.time.InstantSource;
import org.jdbi.v3.core.Jdbi;
import org.saola.store.accounts.AccessStore;
import org.saola.store.changes.ChangeLog;
import org.saola.store.dialect.Dialect;
import org.saola.store.postgres.PostgresDialect;
import org.saola.store.sql.Connections;
import org.saola.store.sqlite.SqliteDialect;

/** The system of record: everything Saola keeps. Safe for use by many threads. */
public final class Database implements AutoCloseable {
  private final HikariDataSource pool;
  private final Releases releases;
  private final SpeciesPlusSnapshots speciesPlus;
  private final RedListSnapshots redList;
  private final AccessStore access;
  private final Downloads downloads;
  private final Settings settings;
  private final ChangeLog changes;

  private Database(HikariDataSource pool, Dialect dialect, InstantSource clock) {
    this.pool = pool;
    var connections = new Connections(Jdbi.create(pool), dialect);
    this.settings = new Settings(connections);
    this.releases = new Releases(connections, clock, new Retention(settings));
    this.speciesPlus = new SpeciesPlusSnapshots(connections, releases);
    this.redList = new RedListSnapshots(connections, releases);
    this.downloads = new Downloads(connections, clock);
    this.access = new AccessStore(connections, clock, settings);
    this.changes = new ChangeLog(connections);
  }

  /**
   * Opens the database; makes it when there is none yet.
   *
   * @throws DatabaseException if it can't be opened, or belongs to a newer program
   */
  public static Database open(DatabaseSettings settings) {
    return open(settings, InstantSource.system());
  }

  static Database open(DatabaseSettings settings, InstantSource clock) {
    var dialect = dialect(settings);
    HikariDataSource pool = null;
    boolean usable = false;
    try {
      pool = dialect.connect();
      new Schema(pool, dialect).migrate();
      usable = true;
      return new Database(pool, dialect, clock);
    } catch (IOException e) {
      throw new DatabaseException(
          "data directory %s can't be written: %s; choose another"
              .formatted(settings.dataDirectory(), reason(e)),
          e);
    } catch (SQLException e) {
      throw Connections.failed(dialect, e);
    } finally {
      if (pool != null && !usable) {
        pool.close();
      }
    }
  }

  private static Dialect dialect(DatabaseSettings settings) {
    var url = settings.url();
    if (url == null) {
      return new SqliteDialect(settings.dataDirectory());
    }
    if (!url.startsWith(PostgresDialect.PREFIX)) {
      throw new DatabaseException(
          "the database URL must begin with jdbc:postgresql:// (leave it out for SQLite)", null);
    }
    try {
      return new PostgresDialect(url);
    } catch (IllegalArgumentException e) {
      throw new DatabaseException(
          "the database URL must look like jdbc:postgresql://host:5432/name?user=…&password=…", e);
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

  public Releases releases() {
    return releases;
  }

  /** Species+ as requests see it. */
  public SpeciesPlusSnapshots speciesPlus() {
    return speciesPlus;
  }

  /** The Red List as requests see it. */
  public RedListSnapshots redList() {
    return redList;
  }

  /** Who may ask. */
  public AccessStore access() {
    return access;
  }

  public Downloads downloads() {
    return downloads;
  }

  public Settings settings() {
    return settings;
  }

  /** What releases changed. */
  public ChangeLog changes() {
    return changes;
  }

  @Override
  public void close() {
    pool.close();
  }
}
