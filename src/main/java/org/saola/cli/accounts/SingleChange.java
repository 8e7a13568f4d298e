package org.saola.cli.accounts;

import java.util.concurrent.Callable;
import org.saola.cli.terminal.DataOptions;
import org.saola.message.Refused;
import org.saola.store.Database;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Does something to one account or one token, and says in a line what. */
abstract class SingleChange<T> implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Override
  public final Integer call() {
    try (var database = data.open()) {
      spec.commandLine().getOut().println(change(database, find(database)));
    }
    return 0;
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
