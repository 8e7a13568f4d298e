package org.saola.cli.accounts;

import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.store.Database;

/** Does something to one account or one token, and says in a line what. */
abstract class SingleChange<T> extends DataCommand {
  @Override
  protected final void run(Database database) {
    out().println(change(database, find(database)));
  }

  /**
   * The one that was named.
   *
   * @throws Refused if there is none
   */
  abstract T find(Database database);

  /** Says in a line what was done. */
  abstract String change(Database database, T found);
}
