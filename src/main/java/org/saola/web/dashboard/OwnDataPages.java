package org.saola.web.dashboard;

import static org.saola.web.visit.Audience.HOLDERS;

import java.util.List;
import org.saola.access.Actor;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.store.usage.Usage;
import org.saola.web.account.CurrentPassword;
import org.saola.web.page.PageRenderer;
import org.saola.web.visit.Entries;
import org.saola.web.visit.FormView;
import org.saola.web.visit.MessageView;
import org.saola.web.visit.Route;
import org.saola.web.visit.Visit;

/** Hands people what is kept about them, and deletes it. */
final class OwnDataPages {
  private static final String EXPORT = Dashboard.PATH + "/export";
  private static final String DELETE = Dashboard.PATH + "/delete";

  private final PageRenderer renderer;
  private final AccessStore access;
  private final Usage usage;
  private final OwnDataFile file;

  OwnDataPages(PageRenderer renderer, AccessStore access, Usage usage) {
    this.renderer = renderer;
    this.access = access;
    this.usage = usage;
    this.file = new OwnDataFile(access, usage);
  }

  List<Route> routes() {
    return List.of(
        Route.get(EXPORT, HOLDERS, visit -> file.answer(visit.account())),
        Route.get(DELETE, HOLDERS, visit -> form(visit, 200, new Entries())),
        Route.post(DELETE, HOLDERS, this::delete));
  }

  private Response form(Visit visit, int status, Entries entries) {
    return renderer.answerAlone(
        status, "dashboard/delete.jte", new FormView(visit.viewer(), entries, null));
  }

  private Response delete(Visit visit) {
    var account = visit.account();
    var entries = new Entries();
    if (!CurrentPassword.isGiven(visit, access, entries)) {
      return form(visit, 422, entries);
    }
    access.accounts().delete(account.id(), Actor.of(account));
    usage.forgetAccount(account.id());
    visit.signOut();
    return renderer.answerAlone(
        200,
        "visit/message.jte",
        new MessageView(
            visit.viewer(),
            "Your account is deleted",
            "Your tokens work no more, and what was kept about you is gone. Requests are still"
                + " counted, without your name.",
            "/",
            "To the first page"));
  }
}
