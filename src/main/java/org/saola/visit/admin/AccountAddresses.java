package org.saola.visit.admin;

import java.util.HashMap;
import java.util.Map;
import org.saola.access.Account;
import org.saola.store.accounts.Accounts;
import org.saola.web.page.Words;

/** The e-mail addresses of accounts by their ids; each is looked up once. */
final class AccountAddresses {
  private final Accounts accounts;
  private final Words words;
  private final Map<Long, String> known = new HashMap<>();

  AccountAddresses(Accounts accounts, Words words) {
    this.accounts = accounts;
    this.words = words;
  }

  /** The address, or a number for an account that was deleted. */
  String of(long id) {
    return known.computeIfAbsent(
        id,
        missing ->
            accounts
                .find(missing)
                .map(Account::email)
                .orElse(words.text("log.subject.account", missing)));
  }
}
