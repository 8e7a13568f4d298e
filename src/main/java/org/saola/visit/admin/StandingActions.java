package org.saola.visit.admin;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.util.List;
import java.util.Optional;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.access.Profile;
import org.saola.access.Standing;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.visit.MessageView;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.letter.Letters;
import org.saola.web.page.PageRenderer;

/** Approves, slows down, shuts out and restores accounts and tokens; never without a reason. */
final class StandingActions {
  private static final String ACCOUNT = AccountListPage.PATH + "/{account:digits}";
  private static final int LONGEST_REASON = 500;

  private final PageRenderer renderer;
  private final AccessStore access;
  private final Letters letters;

  StandingActions(PageRenderer renderer, AccessStore access, Letters letters) {
    this.renderer = renderer;
    this.access = access;
    this.letters = letters;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.post(ACCOUNT + "/standing", ADMINISTRATORS, this::changeAccount),
        VisitorRoute.post(
            ACCOUNT + "/tokens/{token:digits}/standing", ADMINISTRATORS, this::changeToken));
  }

  private Response changeAccount(Visit visit) {
    var account = access.accounts().find(visit.number("account"));
    if (account.isEmpty()) {
      return renderer.notFound(visit.request());
    }
    var id = account.get().id();
    var standing = standing(visit);
    if (standing.isEmpty() || reason(visit).isEmpty()) {
      return incomplete(visit);
    }
    if (id == visit.account().id()) {
      return refused(visit, visit.say("admin.own"), visit.say("admin.own-next"));
    }
    access
        .accounts()
        .setStanding(id, standing.get(), reason(visit).get(), Actor.of(visit.account()));
    tellApproved(visit, account.get(), standing.get());
    return back(id);
  }

  private void tellApproved(Visit visit, Account before, Standing standing) {
    if (before.standing() == Standing.PENDING && standing.mayAsk()) {
      letters.approved(before, visit.request());
    }
  }

  private Response changeToken(Visit visit) {
    var account = visit.number("account");
    var token = access.tokens().find(visit.number("token"));
    if (token.isEmpty() || token.get().account().id() != account) {
      return renderer.notFound(visit.request());
    }
    var standing = standing(visit);
    if (standing.isEmpty() || reason(visit).isEmpty()) {
      return incomplete(visit);
    }
    access
        .tokens()
        .setStanding(
            token.get().id(), standing.get(), reason(visit).get(), Actor.of(visit.account()));
    return back(account);
  }

  /** The one that was chosen; nothing is made pending again. */
  private static Optional<Standing> standing(Visit visit) {
    return Standing.find(visit.form().text("standing"))
        .filter(standing -> standing != Standing.PENDING);
  }

  private static Optional<String> reason(Visit visit) {
    return Optional.of(visit.form().text("reason"))
        .filter(reason ->
            !reason.isEmpty() && reason.length() <= LONGEST_REASON && Profile.isText(reason));
  }

  private Response incomplete(Visit visit) {
    return refused(
        visit, visit.say("admin.no-reason"), visit.say("admin.no-reason-next", LONGEST_REASON));
  }

  private Response refused(Visit visit, String title, String text) {
    var back = AccountListPage.PATH + "/" + visit.part("account");
    return renderer.answerAlone(
        visit.request(),
        422,
        "visit/message.jte",
        new MessageView(visit.viewer(), title, text, back, visit.say("admin.back-to-account")));
  }

  private static Response back(long account) {
    return Redirect.to(AccountListPage.PATH + "/" + account);
  }
}
