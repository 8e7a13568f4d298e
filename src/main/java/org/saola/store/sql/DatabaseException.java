package org.saola.store.sql;

import org.jspecify.annotations.Nullable;

/** The database can't be used; the message is one line for users: where, what, what would help. */
public final class DatabaseException extends RuntimeException {

  public DatabaseException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
