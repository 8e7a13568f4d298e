package org.saola.visit.account;

import java.time.Instant;
import org.saola.access.Account;
import org.saola.access.Role;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.visit.Visit;
import org.saola.visit.VisitHandler;
import org.saola.web.page.UtcTime;

/** What comes of an attempt to sign in. */
final class Welcome {
  private final AccessStore access;

  Welcome(AccessStore access) {
    this.access = access;
  }

  /**
   * Lets those in who proved who they are.
   *
   * @param next where they wanted to go; empty for the usual place
   */
  Response answer(Visit visit, Account account, String next) {
    var address = visit.request().clientAddress();
    if (!account.role().mayUseApi()) {
      visit.signOut();
      return Redirect.to(SignUpPage.PATH + "?from=" + SignUpPage.CONTRIBUTOR);
    }
    visit.signIn(account);
    access.signInRecord().signedIn(account, address);
    var page = Redirect.isOwn(next) ? next : VisitHandler.ACCOUNT;
    var lacksFactor = account.role() == Role.ADMIN && account.secondFactorSince() == null;
    return Redirect.to(
        lacksFactor && page.equals(VisitHandler.ACCOUNT) ? VisitHandler.SECOND_FACTOR : page);
  }

  static String lockedUntil(Visit visit, Instant until) {
    return visit.say("account.locked", UtcTime.minute(until.plusSeconds(59)));
  }
}
