package org.saola.visit.account;

import static org.saola.visit.Audience.EVERYBODY;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.BoundedLog;
import org.saola.access.EmailAddress;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.visit.Afterwards;
import org.saola.visit.Entries;
import org.saola.visit.Visit;
import org.saola.visit.VisitHandler;
import org.saola.visit.VisitorRoute;
import org.saola.web.page.PageRenderer;
import org.slf4j.LoggerFactory;

/** Signs people in and out; a failure never tells whether there is such an account. */
final class SignInPage {
  static final String PATH = VisitHandler.SIGN_IN;
  static final String OUT = "/sign-out";

  /** The query with which those come who have just set a password. */
  static final String PASSWORD_SET = "password";

  private final BoundedLog log = new BoundedLog(LoggerFactory.getLogger(SignInPage.class));
  private static final String NEXT = "next";

  private final PageRenderer renderer;
  private final AccessStore access;
  private final Welcome welcome;
  private final SecondStepPage secondStep;

  SignInPage(PageRenderer renderer, AccessStore access) {
    this.renderer = renderer;
    this.access = access;
    this.welcome = new Welcome(access);
    this.secondStep = new SecondStepPage(renderer, access, welcome);
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(PATH, EVERYBODY, this::show),
        VisitorRoute.post(PATH, EVERYBODY, this::signIn),
        secondStep.route(),
        VisitorRoute.post(OUT, EVERYBODY, SignInPage::signOut));
  }

  private Response show(Visit visit) {
    var notice =
        switch (visit.parameter("from")) {
          case PASSWORD_SET -> visit.say("account.password-holds");
          case SecondStepPage.TOO_LATE -> visit.say("account.too-late");
          default -> null;
        };
    return form(visit, 200, visit.parameter(NEXT), notice);
  }

  private Response form(Visit visit, int status, String next, @Nullable String notice) {
    var entries = new Entries(visit.form(), List.of(EmailField.NAME));
    return renderer.answerAlone(
        visit.request(),
        status,
        "account/sign-in.jte",
        new SignInView(visit.viewer(), entries, next, notice));
  }

  private Response signIn(Visit visit) {
    // what is no address is nobody's
    var email = EmailAddress.find(visit.form().text(EmailField.NAME)).orElse("");
    var next = visit.form().exact(NEXT);
    var address = visit.request().clientAddress();
    var locked = access.signInAttempts().begin(email, address);
    if (locked.isPresent()) {
      log.warn("Refused to try a password: too many failures, the last from {}", address);
      return form(visit, 429, next, Welcome.lockedUntil(visit, locked.get()));
    }
    var account = access.accounts().authenticate(email, visit.form().exact("password"));
    if (account.isEmpty()) {
      Afterwards.run(
          "write down a failed sign-in",
          () -> access.signInRecord().failed(email, address, "wrong password"));
      return form(visit, 422, next, visit.say("account.wrong"));
    }
    if (account.get().secondFactorSince() != null) {
      return secondStep.ask(visit, account.get(), next);
    }
    access.signInAttempts().succeeded(email, address);
    return welcome.answer(visit, account.get(), next);
  }

  private static Response signOut(Visit visit) {
    visit.signOut();
    return Redirect.to("/");
  }
}
