package org.saola.store.sql;

import org.jspecify.annotations.Nullable;

/** The database can't be used; the message is one line for users: where, what, what would help. */
public class DatabaseException extends RuntimeException {

  private final boolean passing;

  public DatabaseException(String message, @Nullable Throwable cause) {
    this(message, cause, false);
  }

  DatabaseException(String message, @Nullable Throwable cause, boolean passing) {
    super(message, cause);
    this.passing = passing;
  }

  /** Whether the same may succeed later, without anything being changed here. */
  public boolean isPassing() {
    return passing;
  }
}
