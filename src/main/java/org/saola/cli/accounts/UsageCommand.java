package org.saola.cli.accounts;

import java.time.LocalDate;
import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.usage.report.DayRange;
import org.saola.store.usage.report.RequestFormat;
import org.saola.terminal.AccountTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows who asked for what. */
@Command(
    name = "usage",
    description = "Show how many requests there were: by day, endpoint, and busiest accounts.",
    subcommands = UsageCommand.Export.class)
public final class UsageCommand extends DataCommand {
  private static final int MOST_DAYS = 3_660;

  @Option(
      names = "--days",
      paramLabel = "NUMBER",
      defaultValue = "7",
      description = "Of how many days, with today, in UTC (default: ${DEFAULT-VALUE}).")
  private int days;

  @Override
  protected void check() {
    if (days < 1 || days > MOST_DAYS) {
      throw new Refused("--days %d is not within 1 to %d".formatted(days, MOST_DAYS));
    }
  }

  @Override
  protected void run(Database database) {
    AccountTables.usage(out(), database, DayRange.ending(LocalDate.now(database.clock()), days));
  }

  /** Writes the requests of one account. */
  @Command(name = "export", description = "Write all kept requests of an account, oldest first.")
  static final class Export extends DataCommand {
    @Option(names = "--account", required = true, paramLabel = "EMAIL", description = "The holder.")
    private String email = "";

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "jsonl",
        description = "jsonl = a line of JSON each, or csv (default: ${DEFAULT-VALUE}).")
    private RequestFormat format = RequestFormat.JSONL;

    @Override
    protected void run(Database database) {
      var account = KnownAccount.of(database, email);
      var out = out();
      database.access().signInRecord().exported(account);
      database.usage().requests().forEach(account.id(), format.to(out));
      out.flush();
    }
  }
}
