package org.saola.cli.accounts;

import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.Profile;
import org.saola.access.Role;
import org.saola.cli.terminal.DataCommand;
import org.saola.message.Refused;
import org.saola.store.Database;
import org.saola.store.accounts.Tokens;
import org.saola.terminal.AccountLines;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes a token, and an account for it when there is none. */
@Command(
    name = "create",
    description = {
      "Make a token, and an account for it when there is none.",
      "It is shown only once, alone on standard output; the database keeps no more than its hash."
    })
final class TokenCreateCommand extends DataCommand {
  @Option(names = "--email", required = true, paramLabel = "ADDRESS", description = "Who holds it.")
  private String email = "";

  @Option(
      names = "--purpose",
      required = true,
      paramLabel = "TEXT",
      description = "What the data are used for; an account that exists keeps its own.")
  private String purpose = "";

  @Option(
      names = "--role",
      paramLabel = "ROLE",
      description =
          "api, admin, peer for a server that mirrors this one, secretariat, elibrary or"
              + " contributor, which may not use the API; changes that of an account that exists"
              + " (default: as it is, api for a new one).")
  private @Nullable Role role;

  @Option(
      names = "--label",
      defaultValue = "",
      paramLabel = "TEXT",
      description = "Tells this token from others of the same holder.")
  private String label = "";

  @Option(
      names = "--expires",
      paramLabel = "WHEN",
      description = "As 36h or 90d, or its last good day in UTC, as 2027-01-31 (default: never).")
  private @Nullable String expires;

  @Override
  protected void check() {
    var _ = KnownAccount.address(email);
    if (!Profile.isText(purpose) || !Profile.isName(label)) {
      throw new Refused(
          "--purpose is plain text of up to %d characters, --label a line of up to %d"
              .formatted(Profile.LONGEST_TEXT, Profile.LONGEST_NAME));
    }
  }

  @Override
  protected void run(Database database) {
    var address = KnownAccount.address(email);
    var expiresAt = expires == null ? null : Expiry.parse(expires, database.clock().instant());
    var access = database.access();
    var account = access.accounts().ofHolder(address, purpose, role, Actor.COMMAND_LINE);
    var token =
        access
            .tokens()
            .create(account.id(), label, expiresAt, Actor.COMMAND_LINE)
            .orElseThrow(() -> refusal(access.tokens(), account));
    AccountLines.madeToken(err(), account, token);
    out().println(token.secret().text());
  }

  private static Refused refusal(Tokens tokens, Account account) {
    return new Refused(
        tokens
            .sanctioned(account.id())
            .map(token ->
                "token %d of %s is %s, so there are no new ones; first run saola token restore %1$d"
                    .formatted(token.id(), account.email(), token.standing().code()))
            .orElseGet(() ->
                "%s has %d tokens already; remove or rotate one"
                    .formatted(account.email(), Tokens.MOST)));
  }
}
