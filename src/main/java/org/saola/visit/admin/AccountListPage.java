package org.saola.visit.admin;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.Standing;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.web.page.PageRenderer;

/** All accounts, or those that stand in one way, such as those that wait for approval. */
final class AccountListPage {
  static final String PATH = AdminPages.BASE + "/accounts";

  private final PageRenderer renderer;
  private final AccessStore access;

  AccountListPage(PageRenderer renderer, AccessStore access) {
    this.renderer = renderer;
    this.access = access;
  }

  List<VisitorRoute> routes() {
    return List.of(VisitorRoute.get(PATH, ADMINISTRATORS, this::show));
  }

  private Response show(Visit visit) {
    var chosen = Standing.find(visit.parameter("standing")).orElse(null);
    var accounts = access.accounts().list(chosen, Paging.before(visit), Paging.PAGE);
    var view =
        new AccountListView(
            visit.viewer(), chosen, access.accounts().counts(), accounts, more(chosen, accounts));
    return renderer.answerAlone(visit.request(), 200, "admin/accounts.jte", view);
  }

  private static @Nullable String more(@Nullable Standing chosen, List<Account> accounts) {
    if (accounts.size() < Paging.PAGE) {
      return null;
    }
    var filter = chosen == null ? "" : "standing=" + chosen.code() + "&";
    return PATH + "?" + filter + Paging.after(accounts.getLast().id());
  }
}
