package org.saola.terminal;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.store.accounts.NewToken;

/** What is said of accounts and tokens that were just made. */
public final class AccountLines {
  private AccountLines() {}

  /** A token, of which the secret follows. */
  public static void madeToken(PrintWriter out, Account account, NewToken token) {
    if (!account.standing().mayAsk()) {
      out.printf(
          "The account of %s is %s: the token is refused until that ends.%n",
          account.email(), account.standing().code());
    }
    out.printf(
        "Token %d for %s (%s). Clients send it as the header X-Authentication-Token to the Species+"
            + " API, and as Authorization to the Red List API. It is shown only now:%n",
        token.id(), account.email(), account.role().code());
  }

  /**
   * An account.
   *
   * @param terms version of the terms that were accepted; null when none were
   */
  public static void made(PrintWriter out, Account account, @Nullable String terms) {
    out.printf(
        "Account %d for %s (%s); terms of use %s%n",
        account.id(),
        account.email(),
        account.role().code(),
        terms == null ? "not yet accepted" : "of " + terms + " accepted");
  }
}
