package org.saola.visit.admin;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.util.List;
import java.util.Optional;
import org.saola.access.Account;
import org.saola.access.Actor;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.account.AccountSettings;
import org.saola.visit.account.ResetPages;
import org.saola.web.page.PageRenderer;

/** Makes a link for a new password, for the administrator to hand out. */
final class ResetLinkAction {
  private final PageRenderer renderer;
  private final AccessStore access;
  private final AccountSettings settings;

  ResetLinkAction(PageRenderer renderer, AccessStore access, AccountSettings settings) {
    this.renderer = renderer;
    this.access = access;
    this.settings = settings;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.post(
            AccountListPage.PATH + "/{account:digits}/reset-link", ADMINISTRATORS, this::handOut));
  }

  private Response handOut(Visit visit) {
    return access
        .accounts()
        .find(visit.number("account"))
        .map(account -> link(visit, account))
        .orElseGet(() -> renderer.notFound(visit.request()));
  }

  private Response link(Visit visit, Account account) {
    var secret = access.resetLinks().create(account.id(), Actor.of(visit.account()));
    var origin = Optional.ofNullable(settings.address()).orElse(visit.request().origin());
    return renderer.answerAlone(
        visit.request(),
        200,
        "admin/reset-link.jte",
        new ResetLinkView(visit.viewer(), account, origin + ResetPages.path(secret)));
  }
}
