package org.saola.cli.accounts;

import org.saola.access.Account;
import org.saola.access.EmailAddress;
import org.saola.message.Refused;
import org.saola.store.Database;

/** The account of an address that was typed. */
final class KnownAccount {
  private KnownAccount() {}

  /**
   * The address in its one spelling.
   *
   * @throws Refused if it is none
   */
  static String address(String text) {
    return EmailAddress.find(text)
        .orElseThrow(() ->
            new Refused("--email %s is no e-mail address; like name@example.org".formatted(text)));
  }

  static Refused taken(String email) {
    return new Refused("there is an account of %s already; see saola user list".formatted(email));
  }

  static Account of(Database database, String email) {
    return EmailAddress.find(email)
        .flatMap(database.access().accounts()::find)
        .orElseThrow(
            () -> new Refused("there is no account of %s; see saola user list".formatted(email)));
  }
}
