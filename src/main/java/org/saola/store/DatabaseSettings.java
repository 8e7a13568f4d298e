package org.saola.store;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

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
}
