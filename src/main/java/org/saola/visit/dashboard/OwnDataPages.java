package org.saola.visit.dashboard;

import static org.saola.visit.Audience.HOLDERS;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.saola.access.Actor;
import org.saola.http.Response;
import org.saola.http.Response.Body.Pieces;
import org.saola.http.Response.Header;
import org.saola.store.accounts.AccessStore;
import org.saola.store.usage.Usage;
import org.saola.visit.Entries;
import org.saola.visit.FormView;
import org.saola.visit.MessageView;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.account.CurrentPassword;
import org.saola.web.page.PageRenderer;

/** Hands people what is kept about them, and deletes it. */
final class OwnDataPages {
  private static final String EXPORT = Dashboard.PATH + "/export";
  private static final String DELETE = Dashboard.PATH + "/delete";
  private static final int RETRY_SECONDS = 60;
  private static final List<Header> FILE =
      List.of(
          new Header("Content-Type", "application/json; charset=utf-8"),
          new Header("Content-Disposition", "attachment; filename=\"saola-account.json\""),
          new Header("Cache-Control", "no-store"));

  private final PageRenderer renderer;
  private final AccessStore access;
  private final Usage usage;
  private final Set<Long> beingRead = ConcurrentHashMap.newKeySet();

  OwnDataPages(PageRenderer renderer, AccessStore access, Usage usage) {
    this.renderer = renderer;
    this.access = access;
    this.usage = usage;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(EXPORT, HOLDERS, this::export),
        VisitorRoute.get(DELETE, HOLDERS, visit -> form(visit, 200, new Entries())),
        VisitorRoute.post(DELETE, HOLDERS, this::delete));
  }

  /**
   * One at a time for an account: each of them keeps a connection and a thread until it is read.
   */
  private Response export(Visit visit) {
    var account = visit.account();
    if (!beingRead.add(account.id())) {
      return renderer
          .answerAlone(
              visit.request(),
              429,
              "visit/message.jte",
              new MessageView(
                  visit.viewer(),
                  visit.say("dashboard.being-read"),
                  visit.say("dashboard.being-read-next"),
                  Dashboard.PATH,
                  visit.say("dashboard.to-account")))
          .with("Retry-After", Integer.toString(RETRY_SECONDS));
    }
    access.signInRecord().exported(account, visit.request().clientAddress());
    var pieces = new OwnDataPieces(account, access, usage, () -> beingRead.remove(account.id()));
    return new Response(200, FILE, new Pieces(Pieces.UNKNOWN, pieces));
  }

  private Response form(Visit visit, int status, Entries entries) {
    return renderer.answerAlone(
        visit.request(),
        status,
        "dashboard/delete.jte",
        new FormView(visit.viewer(), entries, null));
  }

  private Response delete(Visit visit) {
    var account = visit.account();
    var entries = new Entries();
    if (!CurrentPassword.isGiven(visit, access, entries)) {
      return form(visit, entries.status(), entries);
    }
    access.accounts().delete(account.id(), Actor.of(account));
    usage.forgetAccount(account.id());
    visit.signOut();
    return renderer.answerAlone(
        visit.request(),
        200,
        "visit/message.jte",
        new MessageView(
            visit.viewer(),
            visit.say("dashboard.deleted"),
            visit.say("dashboard.deleted-is"),
            "/",
            visit.say("dashboard.to-first-page")));
  }
}
