package org.saola.visit.dashboard;

import static org.saola.visit.Audience.HOLDERS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.access.secondfactor.Groups;
import org.saola.access.secondfactor.OneTimeCodes;
import org.saola.access.secondfactor.RecoveryCode;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.store.secondfactor.SecondFactors;
import org.saola.visit.Entries;
import org.saola.visit.Visit;
import org.saola.visit.VisitHandler;
import org.saola.visit.VisitorRoute;
import org.saola.visit.account.CurrentCode;
import org.saola.visit.account.CurrentPassword;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.UtcTime;

/** Sets up the second factor of an account, and removes it. */
final class SecondFactorPages {
  private static final String PATH = VisitHandler.SECOND_FACTOR;
  private static final String REMOVED = "removed";
  private static final String TOO_LATE = "late";

  private final PageRenderer renderer;
  private final AccessStore access;
  private final SecondFactors factors;

  SecondFactorPages(PageRenderer renderer, AccessStore access) {
    this.renderer = renderer;
    this.access = access;
    this.factors = access.secondFactors();
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(PATH, HOLDERS, this::show),
        VisitorRoute.post(PATH + "/begin", HOLDERS, this::begin),
        VisitorRoute.post(PATH + "/confirm", HOLDERS, this::confirm),
        VisitorRoute.post(PATH + "/recovery-codes", HOLDERS, this::renewCodes),
        VisitorRoute.post(PATH + "/remove", HOLDERS, this::remove));
  }

  private Response show(Visit visit) {
    var notice =
        switch (visit.parameter("from")) {
          case REMOVED -> visit.say("factor.removed");
          case TOO_LATE -> visit.say("factor.too-late");
          default -> null;
        };
    return state(visit, 200, new Entries(), notice);
  }

  private Response refused(Visit visit, Entries entries) {
    return state(visit, entries.status(), entries, null);
  }

  private Response state(Visit visit, int status, Entries entries, @Nullable String notice) {
    var account = visit.account();
    var since = account.secondFactorSince();
    var view =
        new SecondFactorView.State(
            visit.viewer(),
            entries,
            since == null ? null : UtcTime.day(since).toString(),
            factors.recoveryCodes(account.id()),
            notice);
    return renderer.answerAlone(visit.request(), status, "dashboard/second-factor.jte", view);
  }

  private Response begin(Visit visit) {
    var entries = new Entries();
    if (!CurrentPassword.isGiven(visit, access, entries)) {
      return refused(visit, entries);
    }
    return factors
        .begin(visit.account().id())
        .map(secret -> secret(visit, secret))
        .orElseGet(() -> Redirect.to(PATH)); // it was set up meanwhile
  }

  private Response secret(Visit visit, String secret) {
    var uri = OneTimeCodes.uri(secret, visit.account().email());
    var shown = new SecondFactorView.Secret(uri, Groups.of(secret, " "), QrCodePicture.of(uri));
    return app(visit, 200, new Entries(), shown);
  }

  private Response app(
      Visit visit, int status, Entries entries, SecondFactorView.@Nullable Secret secret) {
    return renderer.answerAlone(
        visit.request(),
        status,
        "dashboard/second-factor-secret.jte",
        new SecondFactorView.App(visit.viewer(), entries, secret));
  }

  private Response confirm(Visit visit) {
    var account = visit.account();
    if (!factors.isBegun(account.id())) {
      return Redirect.to(PATH + "?from=" + TOO_LATE);
    }
    var entries = new Entries();
    var codes =
        CurrentCode.redeem(visit, access, account, entries, code -> factors.confirm(account, code));
    if (codes.isEmpty()) {
      return app(visit, entries.status(), entries, null); // whoever is there gave no password
    }
    // whoever was in with the password alone is no longer
    visit.session().ifPresent(own -> access.sessions().closeOthers(account.id(), own));
    return codes(visit, codes.get());
  }

  private Response codes(Visit visit, List<RecoveryCode> codes) {
    return renderer.answerAlone(
        visit.request(),
        200,
        "dashboard/recovery-codes.jte",
        new SecondFactorView.Codes(visit.viewer(), codes));
  }

  private Response renewCodes(Visit visit) {
    var entries = new Entries();
    if (visit.account().secondFactorSince() == null) {
      return Redirect.to(PATH);
    }
    return CurrentPassword.isGiven(visit, access, entries) && isCodeGiven(visit, entries)
        ? codes(visit, factors.renewRecoveryCodes(visit.account()))
        : refused(visit, entries);
  }

  private Response remove(Visit visit) {
    var entries = new Entries();
    if (!CurrentPassword.isGiven(visit, access, entries) || !isCodeGiven(visit, entries)) {
      return refused(visit, entries);
    }
    factors.remove(visit.account().id(), Actor.of(visit.account()));
    return Redirect.to(PATH + "?from=" + REMOVED);
  }

  private boolean isCodeGiven(Visit visit, Entries entries) {
    return CurrentCode.isGiven(visit, access, visit.account(), entries);
  }
}
