package org.saola.cli.accounts;

import org.saola.access.Account;
import org.saola.access.EmailAddress;
import org.saola.cli.terminal.Refused;
import org.saola.store.Database;

/** The account of an address that was typed. */
final class KnownAccount {
  private KnownAccount() {}

  static Account of(Database database, String email) {
    return EmailAddress.find(email)
        .flatMap(database.access().accounts()::find)
        .orElseThrow(
            () -> new Refused("there is no account of %s; see saola user list".formatted(email)));
  }
}
