package org.saola.cli.accounts;

import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.message.Refused;
import org.saola.store.Database;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** What operators do to the addresses of accounts, for which they answer. */
final class UserAddressCommands {
  private UserAddressCommands() {}

  /** Notes whose the address is. */
  @Command(
      name = "confirm-address",
      description = "Note that the address is known to be the holder's.")
  static final class Confirm extends UserCommand.OnAccount {
    @Override
    String change(Database database, Account account) {
      database.access().addresses().confirm(account.id(), Actor.COMMAND_LINE);
      return "%s: the address is confirmed".formatted(account.email());
    }
  }

  /** Gives an account another address. */
  @Command(
      name = "change-address",
      description = {
        "Give an account another address, which is known to be the holder's.",
        "Its sessions end, and links that were sent to the old address."
      })
  static final class ChangeAddress extends UserCommand.OnAccount {
    @Parameters(index = "1", paramLabel = "NEW", description = "The new address.")
    private String wanted = "";

    @Override
    String change(Database database, Account account) {
      var email = KnownAccount.address(wanted);
      if (!database.access().addresses().change(account, email, Actor.COMMAND_LINE)) {
        throw new Refused(
            "there is an account of %s already; see saola user list".formatted(email));
      }
      return "%s: the address is %s".formatted(account.email(), email);
    }
  }
}
