package org.saola.web.account;

import static org.saola.web.visit.Audience.EVERYBODY;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.BoundedLog;
import org.saola.access.EmailAddress;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.store.sql.DatabaseException;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.UtcTime;
import org.saola.web.visit.Entries;
import org.saola.web.visit.Route;
import org.saola.web.visit.Visit;
import org.saola.web.visit.VisitHandler;
import org.slf4j.LoggerFactory;

/** Signs people in and out; a failure never tells whether there is such an account. */
final class SignInPage {
  static final String PATH = VisitHandler.SIGN_IN;
  static final String OUT = "/sign-out";

  /** The query with which those come who have just set a password. */
  static final String PASSWORD_SET = "password";

  private final BoundedLog log = new BoundedLog(LoggerFactory.getLogger(SignInPage.class));
  private static final String EMAIL = "email";
  private static final String NEXT = "next";

  private final PageRenderer renderer;
  private final AccessStore access;

  SignInPage(PageRenderer renderer, AccessStore access) {
    this.renderer = renderer;
    this.access = access;
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, EVERYBODY, this::show),
        Route.post(PATH, EVERYBODY, this::signIn),
        Route.post(OUT, EVERYBODY, SignInPage::signOut));
  }

  private Response show(Visit visit) {
    var notice =
        visit.parameter("from").equals(PASSWORD_SET)
            ? "The new password holds now. Sign in with it."
            : null;
    return form(visit, 200, visit.parameter(NEXT), notice);
  }

  private Response form(Visit visit, int status, String next, @Nullable String notice) {
    var entries = new Entries(visit.form(), List.of(EMAIL));
    return renderer.answerAlone(
        status, "account/sign-in.jte", new SignInView(visit.viewer(), entries, next, notice));
  }

  private Response signIn(Visit visit) {
    // what is no address is nobody's
    var email = EmailAddress.find(visit.form().text(EMAIL)).orElse("");
    var next = visit.form().exact(NEXT);
    var address = visit.request().clientAddress();
    var locked = access.signInAttempts().begin(email, address);
    if (locked.isPresent()) {
      log.warn("Refused to try a password: too many failures, the last from {}", address);
      return form(visit, 429, next, lockedUntil(locked.get()));
    }
    var account = access.accounts().authenticate(email, visit.form().exact("password"));
    if (account.isEmpty()) {
      // elsewhere, so that the time of the answer does not tell whether there is such an account
      Thread.startVirtualThread(() -> record(email, address));
      return form(visit, 422, next, "The e-mail address or the password is wrong.");
    }
    access.signInAttempts().succeeded(email, address);
    return welcome(visit, account.get(), next);
  }

  private void record(String email, String address) {
    try {
      access.signInRecord().failed(email, address, "wrong password");
    } catch (DatabaseException e) {
      log.warn("Can't write down a failed sign-in: {}", e.toString());
    }
  }

  private static String lockedUntil(Instant until) {
    return "There were too many failed attempts. Try again after %s."
        .formatted(UtcTime.minute(until.plusSeconds(59)));
  }

  private Response welcome(Visit visit, Account account, String next) {
    if (!account.role().mayUseApi()) {
      visit.signOut();
      return Redirect.to(SignUpPage.PATH + "?from=" + SignUpPage.CONTRIBUTOR);
    }
    visit.signIn(account);
    access.signInRecord().signedIn(account, visit.request().clientAddress());
    return Redirect.to(Redirect.isOwn(next) ? next : VisitHandler.ACCOUNT);
  }

  private static Response signOut(Visit visit) {
    visit.signOut();
    return Redirect.to("/");
  }
}
