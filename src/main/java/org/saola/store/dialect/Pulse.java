package org.saola.store.dialect;

import java.sql.SQLException;

/** Tells whether a database answers. Used by one thread. */
public interface Pulse extends AutoCloseable {

  /**
   * Asks it for nothing; returns within two seconds, whatever the database does.
   *
   * @throws SQLException if it doesn't answer; {@link #isSilent} then tells how
   */
  void beat() throws SQLException;

  /** Whether the last failure was that nothing came, neither an answer nor a refusal. */
  boolean isSilent();

  /** Ends what requests wait for of a database that doesn't answer; they fail at once. */
  void cutOff();

  @Override
  void close();
}
