package org.saola.visit.admin;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.util.List;
import org.saola.access.Actor;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.Addresses;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.web.page.PageRenderer;

/** Notes that an administrator knows whose the address of an account is. */
final class AddressActions {
  private final PageRenderer renderer;
  private final Addresses addresses;

  AddressActions(PageRenderer renderer, Addresses addresses) {
    this.renderer = renderer;
    this.addresses = addresses;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.post(
            AccountListPage.PATH + "/{account:digits}/address", ADMINISTRATORS, this::confirm));
  }

  private Response confirm(Visit visit) {
    var id = visit.number("account");
    return addresses.confirm(id, Actor.of(visit.account()))
        ? Redirect.to(AccountListPage.PATH + "/" + id)
        : renderer.notFound(visit.request());
  }
}
