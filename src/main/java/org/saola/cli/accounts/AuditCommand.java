package org.saola.cli.accounts;

import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.terminal.AccountTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what was done to accounts and tokens. */
@Command(
    name = "audit",
    description = "Show what was done to accounts and tokens, by whom and why, newest first.")
public final class AuditCommand extends DataCommand {
  @Option(
      names = "--limit",
      defaultValue = "50",
      paramLabel = "NUMBER",
      description = "How many at most (default: ${DEFAULT-VALUE}).")
  private int limit;

  @Override
  protected void check() {
    if (limit < 1) {
      throw new Refused("--limit %d shows nothing; give 1 or more".formatted(limit));
    }
  }

  @Override
  protected void run(Database database) {
    AccountTables.audit(out(), database.access().auditLog().list(Long.MAX_VALUE, limit));
  }
}
