package org.saola.cli.accounts;

import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.message.Refused;
import org.saola.store.Database;
import picocli.CommandLine.Command;

/** Lets a password alone open an account. */
@Command(
    name = "remove-second-factor",
    description = {
      "Let the password alone open an account whose holder lost the app and the recovery codes.",
      "Be sure that it is the holder who asks."
    })
final class RemoveSecondFactorCommand extends UserCommand.OnAccount {
  @Override
  String change(Database database, Account account) {
    if (!database.access().secondFactors().remove(account.id(), Actor.COMMAND_LINE)) {
      throw new Refused("the account of %s has no second factor".formatted(account.email()));
    }
    return "%s: second factor removed; the password alone opens it".formatted(account.email());
  }
}
