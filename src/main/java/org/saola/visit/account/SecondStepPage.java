package org.saola.visit.account;

import static org.saola.visit.Audience.EVERYBODY;

import org.saola.access.Account;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.visit.Entries;
import org.saola.visit.FormView;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.web.page.PageRenderer;

/** Asks those for a code whose password was right, and who have a second factor. */
final class SecondStepPage {
  /** The query with which those come back who looked for their code too long. */
  static final String TOO_LATE = "late";

  private static final String PATH = SignInPage.PATH + "/code";
  private static final String PENDING = "pending";
  private static final String NEXT = "next";

  private final PageRenderer renderer;
  private final AccessStore access;
  private final Welcome welcome;

  SecondStepPage(PageRenderer renderer, AccessStore access, Welcome welcome) {
    this.renderer = renderer;
    this.access = access;
    this.welcome = welcome;
  }

  VisitorRoute route() {
    return VisitorRoute.post(PATH, EVERYBODY, this::submit);
  }

  /** The page to those whose password was right. */
  Response ask(Visit visit, Account account, String next) {
    var address = visit.request().clientAddress();
    access.signInAttempts().passwordWasRight(account.email(), address);
    var secret = access.pendingSignIns().open(account.id()).text();
    return form(visit, 200, new Entries().with(PENDING, secret).with(NEXT, next));
  }

  private Response form(Visit visit, int status, Entries entries) {
    return renderer.answerAlone(
        visit.request(),
        status,
        "account/sign-in-code.jte",
        new FormView(visit.viewer(), entries, null));
  }

  private Response submit(Visit visit) {
    var pending = visit.form().exact(PENDING);
    var account = access.pendingSignIns().find(pending).flatMap(access.accounts()::find);
    if (account.isEmpty()) {
      return Redirect.to(SignInPage.PATH + "?from=" + TOO_LATE);
    }
    var next = visit.form().exact(NEXT);
    var entries = new Entries().with(PENDING, pending).with(NEXT, next);
    if (!CurrentCode.isGiven(visit, access, account.get(), entries)) {
      return form(visit, entries.status(), entries);
    }
    return access.pendingSignIns().close(pending)
        ? welcome.answer(visit, account.get(), next)
        : Redirect.to(SignInPage.PATH + "?from=" + TOO_LATE);
  }
}
