package org.saola.terminal;

import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.Function;
import org.saola.access.Account;
import org.saola.access.Standing;
import org.saola.store.Database;
import org.saola.store.accounts.Token;
import org.saola.store.audit.AuditEntry;
import org.saola.store.usage.report.DayRange;
import org.saola.store.usage.report.UsageTotal;

/** Accounts, tokens, and what is known of them, in columns. */
public final class AccountTables {
  private static final int KILOBYTE = 1_000;
  private static final int BUSIEST = 20;

  private AccountTables() {}

  /** What was done to accounts and tokens. */
  public static void audit(PrintWriter out, List<AuditEntry> entries) {
    int by = Columns.width("by", entries.stream().map(AuditEntry::by));
    try (var columns = new Columns(out, 19, by, 21, 14)) {
      columns.row("time, in UTC", "by", "action", "subject", "change; reason");
      for (var entry : entries) {
        columns.row(
            Columns.time(entry.at()),
            entry.by(),
            entry.action().code(),
            entry.subject().kind().code() + " " + entry.subject().id(),
            words(entry));
      }
    }
  }

  private static String words(AuditEntry entry) {
    var detail = entry.detail() == null ? "" : entry.detail();
    return entry.reason() == null ? detail : detail + "; " + entry.reason();
  }

  /** Tokens and how they stand. */
  public static void tokens(PrintWriter out, List<Token> tokens, Instant now) {
    int email = Columns.width("e-mail", tokens.stream().map(token -> token.account().email()));
    try (var columns = new Columns(out, -6, 12, email, 19, 19, 10)) {
      columns.row("id", "role", "e-mail", "created, in UTC", "expires, in UTC", "state", "label");
      for (var token : tokens) {
        columns.row(
            Long.toString(token.id()),
            token.account().role().code(),
            token.account().email(),
            Columns.time(token.createdAt()),
            token.expiresAt() == null ? "never" : Columns.time(token.expiresAt()),
            state(token, now),
            token.label().isEmpty() ? "none" : token.label());
      }
    }
  }

  private static String state(Token token, Instant now) {
    if (token.isExpired(now)) {
      return "expired";
    }
    return token.inForce() == Standing.ACTIVE ? "good" : token.inForce().code();
  }

  /** Accounts and how they stand. */
  public static void accounts(PrintWriter out, List<Account> accounts) {
    int email = Columns.width("e-mail", accounts.stream().map(Account::email));
    try (var columns = new Columns(out, -6, 10, 12, email, 9, 19, 22)) {
      columns.row(
          "id",
          "standing",
          "role",
          "e-mail",
          "confirmed",
          "created, in UTC",
          "purpose",
          "name, organisation");
      for (var account : accounts) {
        columns.row(
            Long.toString(account.id()),
            account.standing().code(),
            account.role().code(),
            account.email(),
            account.addressConfirmed() ? "yes" : "no",
            Columns.time(account.createdAt()),
            account.profile().purpose().code(),
            name(account));
      }
    }
  }

  /** Accounts that were made for a token have no name but the address. */
  private static String name(Account account) {
    var profile = account.profile();
    return profile.name().equals(account.email())
        ? "not told"
        : profile.name() + ", " + profile.organisation();
  }

  /** How many requests there were on some days, and who was given very much of a release. */
  public static void usage(PrintWriter out, Database database, DayRange days) {
    var all = database.usage().ofAll();
    usage(out, "day", all.days(days), LocalDate::toString);
    usage(out, "endpoint", all.endpoints(days), each -> each.api() + " " + each.name());
    usage(out, "account", all.accounts(days, BUSIEST), id -> holder(database, id));
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

  private static String holder(Database database, long accountId) {
    return database
        .access()
        .accounts()
        .find(accountId)
        .map(Account::email)
        .orElse("account " + accountId);
  }

  /**
   * Sums of requests.
   *
   * @param title what each row is of
   * @param name of what a row is of
   */
  private static <K> void usage(
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
}
