package org.saola.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.saola.store.dialect.Dialect;
import org.saola.store.postgres.PostgresDialect;
import org.saola.store.sql.DatabaseException;
import org.saola.store.sqlite.SqliteDialect;

/**
 * Where the database is.
 *
 * @param dataDirectory made when missing; holds the SQLite database
 * @param url of a PostgreSQL database, such as {@code jdbc:postgresql://host/name?user=…}; null =
 *     SQLite
 * @param keyFile with the key that seals secrets; made when first needed
 */
public record DatabaseSettings(Path dataDirectory, @Nullable String url, Path keyFile) {
  /** The key file lies in the data directory. */
  public DatabaseSettings(Path dataDirectory, @Nullable String url) {
    this(dataDirectory, url, dataDirectory.resolve("secret.key"));
  }

  /**
   * The kind of database that is there.
   *
   * @throws DatabaseException if the URL is none of PostgreSQL
   */
  Dialect dialect() {
    if (url == null) {
      return new SqliteDialect(dataDirectory);
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
}
