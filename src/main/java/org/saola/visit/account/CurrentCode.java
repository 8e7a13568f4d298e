package org.saola.visit.account;

import java.util.Optional;
import java.util.function.Function;
import org.saola.access.Account;
import org.saola.store.accounts.AccessStore;
import org.saola.visit.Entries;
import org.saola.visit.Visit;

/** Asks for a code of the second factor, wherever one is asked for. */
public final class CurrentCode {
  private static final String FIELD = "code";

  private CurrentCode() {}

  /** Whether one was given, which is used up; if not, that is noted. */
  public static boolean isGiven(Visit visit, AccessStore access, Account account, Entries entries) {
    return redeem(
            visit,
            access,
            account,
            entries,
            code -> Optional.of(code).filter(each -> access.secondFactors().redeem(account, each)))
        .isPresent();
  }

  /**
   * What a code is good for; if for nothing, that is noted and written down, and some such failures
   * lock.
   *
   * @param use gives nothing for a code that is wrong
   */
  public static <T> Optional<T> redeem(
      Visit visit,
      AccessStore access,
      Account account,
      Entries entries,
      Function<String, Optional<T>> use) {
    var address = visit.request().clientAddress();
    var locked = access.signInAttempts().beginCode(account.email(), address);
    if (locked.isPresent()) {
      entries.lock(FIELD, visit.words(), locked.get());
      return Optional.empty();
    }
    var gained = use.apply(visit.form().text(FIELD));
    if (gained.isPresent()) {
      access.signInAttempts().succeeded(account.email(), address);
    } else {
      access.signInRecord().failed(account, address, "wrong code");
      entries.refuse(FIELD, visit.say("problem.code"));
    }
    return gained;
  }
}
