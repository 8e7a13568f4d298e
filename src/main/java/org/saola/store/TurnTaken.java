package org.saola.store;

import org.saola.store.sql.DatabaseException;

/** Somebody else is changing what is served of a dataset; the same may be done afterwards. */
public final class TurnTaken extends DatabaseException {
  private static final long serialVersionUID = 1;

  TurnTaken(String message) {
    super(message, null);
  }
}
