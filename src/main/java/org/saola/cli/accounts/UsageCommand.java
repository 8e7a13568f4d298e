package org.saola.cli.accounts;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.SequencedMap;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.saola.access.Account;
import org.saola.cli.terminal.DataOptions;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.usage.report.DayRange;
import org.saola.store.usage.report.RequestFormat;
import org.saola.store.usage.report.UsageTotal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows who asked for what. */
@Command(
    name = "usage",
    description =
        "Show how many requests there were: by day, by endpoint, and of the busiest accounts.",
    mixinStandardHelpOptions = true,
    subcommands = UsageCommand.Export.class)
public final class UsageCommand implements Callable<Integer> {
  private static final int MOST_DAYS = 3_660;
  private static final int BUSIEST = 20;
  private static final int KILOBYTE = 1_000;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DataOptions data = new DataOptions();

  @Option(
      names = "--days",
      paramLabel = "NUMBER",
      defaultValue = "7",
      description = "Of how many days, with today, in UTC (default: ${DEFAULT-VALUE}).")
  private int days;

  @Override
  public Integer call() {
    if (days < 1 || days > MOST_DAYS) {
      throw new Refused("--days %d is not within 1 to %d".formatted(days, MOST_DAYS));
    }
    var out = spec.commandLine().getOut();
    try (var database = data.open()) {
      var range = DayRange.ending(LocalDate.now(database.clock()), days);
      var all = database.usage().ofAll();
      print(out, "day", all.days(range), LocalDate::toString);
      print(out, "endpoint", all.endpoints(range), each -> each.api() + " " + each.name());
      print(out, "account", all.accounts(range, BUSIEST), id -> holder(database, id));
      for (var alert : database.usage().alerts()) {
        out.printf(
            "%n%s was given %,d of the %,d records of release %d by %.10s%n",
            holder(database, alert.accountId()),
            alert.records(),
            alert.ofRecords(),
            alert.releaseId(),
            alert.at());
      }
    }
    return 0;
  }

  private static <K> void print(
      PrintWriter out, String title, SequencedMap<K, UsageTotal> totals, Function<K, String> name) {
    out.printf("%n%-40s %12s %10s %10s %12s%n", title, "succeeded", "failed", "limited", "kB");
    totals.forEach((key, total) ->
        out.printf(
            "%-40s %,12d %,10d %,10d %,12d%n",
            name.apply(key),
            total.succeeded(),
            total.failed(),
            total.limited(),
            total.bytes() / KILOBYTE));
  }

  private static String holder(Database database, long accountId) {
    return database
        .access()
        .accounts()
        .find(accountId)
        .map(Account::email)
        .orElse("account " + accountId);
  }

  /** Writes the requests of one account. */
  @Command(
      name = "export",
      description = "Write all requests of an account that are kept, oldest first.",
      mixinStandardHelpOptions = true)
  static final class Export implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();
    @Mixin private DataOptions data = new DataOptions();

    @Option(
        names = "--account",
        required = true,
        paramLabel = "EMAIL",
        description = "Whose requests.")
    private String email = "";

    @Option(
        names = "--format",
        paramLabel = "FORMAT",
        defaultValue = "jsonl",
        description = "jsonl = a line of JSON each, or csv (default: ${DEFAULT-VALUE}).")
    private RequestFormat format = RequestFormat.JSONL;

    @Override
    public Integer call() {
      try (var database = data.open()) {
        var account = KnownAccount.of(database, email);
        var out = spec.commandLine().getOut();
        database.access().signInRecord().exported(account);
        database.usage().requests().forEach(account.id(), format.to(out));
        out.flush();
      }
      return 0;
    }
  }
}
