package org.saola.web.dashboard;

import static org.saola.web.visit.Audience.HOLDERS;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.access.secondfactor.OneTimeCodes;
import org.saola.access.secondfactor.RecoveryCode;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.store.secondfactor.SecondFactors;
import org.saola.web.account.CurrentPassword;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.UtcTime;
import org.saola.web.visit.Entries;
import org.saola.web.visit.Route;
import org.saola.web.visit.Visit;
import org.saola.web.visit.VisitHandler;

/** Sets up the second factor of an account, and removes it. */
final class SecondFactorPages {
  private static final String PATH = VisitHandler.SECOND_FACTOR;
  private static final String CODE = "code";
  private static final String WRONG_CODE = "This code is wrong, or was used already";

  private final PageRenderer renderer;
  private final AccessStore access;
  private final SecondFactors factors;

  SecondFactorPages(PageRenderer renderer, AccessStore access) {
    this.renderer = renderer;
    this.access = access;
    this.factors = access.secondFactors();
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, HOLDERS, this::show),
        Route.post(PATH + "/begin", HOLDERS, this::begin),
        Route.post(PATH + "/confirm", HOLDERS, this::confirm),
        Route.post(PATH + "/recovery-codes", HOLDERS, this::renewCodes),
        Route.post(PATH + "/remove", HOLDERS, this::remove));
  }

  private Response show(Visit visit) {
    var notice =
        visit.parameter("from").equals("removed")
            ? "Your password alone opens your account now."
            : null;
    return state(visit, 200, new Entries(), notice);
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
    return renderer.answerAlone(status, "dashboard/second-factor.jte", view);
  }

  private Response begin(Visit visit) {
    var entries = new Entries();
    if (!CurrentPassword.isGiven(visit, access, entries)) {
      return state(visit, 422, entries, null);
    }
    return secret(visit, 200, new Entries(), factors.begin(visit.account().id()));
  }

  private Response secret(Visit visit, int status, Entries entries, Optional<String> secret) {
    if (secret.isEmpty()) {
      return Redirect.to(PATH); // it was set up meanwhile
    }
    var uri = OneTimeCodes.uri(secret.get(), visit.account().email());
    var groups = String.join(" ", secret.get().split("(?<=\\G.{4})"));
    var picture = QrCodePicture.of(uri);
    return renderer.answerAlone(
        status,
        "dashboard/second-factor-secret.jte",
        new SecondFactorView.Secret(visit.viewer(), entries, uri, groups, picture));
  }

  private Response confirm(Visit visit) {
    var account = visit.account();
    var codes = factors.confirm(account, visit.form().text(CODE));
    if (codes.isEmpty()) {
      var entries = new Entries();
      entries.refuse(CODE, "This code is wrong; is the clock of the device right?");
      return secret(visit, 422, entries, factors.begun(account.id()));
    }
    // whoever was in with the password alone is no longer
    visit.session().ifPresent(own -> access.sessions().closeOthers(account.id(), own));
    return codes(visit, codes.get());
  }

  private Response codes(Visit visit, List<RecoveryCode> codes) {
    return renderer.answerAlone(
        200, "dashboard/recovery-codes.jte", new SecondFactorView.Codes(visit.viewer(), codes));
  }

  private Response renewCodes(Visit visit) {
    var entries = new Entries();
    if (visit.account().secondFactorSince() == null) {
      return Redirect.to(PATH);
    }
    return CurrentPassword.isGiven(visit, access, entries) && isCodeGiven(visit, entries)
        ? codes(visit, factors.renewRecoveryCodes(visit.account()))
        : state(visit, 422, entries, null);
  }

  private Response remove(Visit visit) {
    var entries = new Entries();
    if (!CurrentPassword.isGiven(visit, access, entries) || !isCodeGiven(visit, entries)) {
      return state(visit, 422, entries, null);
    }
    factors.remove(visit.account().id(), Actor.of(visit.account()));
    return Redirect.to(PATH + "?from=removed");
  }

  /** Whether a code was given; if not, that is noted. Failures count as those of signing in do. */
  private boolean isCodeGiven(Visit visit, Entries entries) {
    var account = visit.account();
    var address = visit.request().clientAddress();
    var given =
        access.signInAttempts().beginCode(account.email(), address).isEmpty()
            && factors.redeem(account, visit.form().text(CODE));
    if (given) {
      access.signInAttempts().succeeded(account.email(), address);
    } else {
      entries.refuse(CODE, WRONG_CODE);
    }
    return given;
  }
}
