package org.saola.visit.admin;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.util.List;
import org.saola.http.Response;
import org.saola.store.audit.AuditLog;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.web.page.PageRenderer;

/** What was done to accounts and tokens, by whom and why. */
final class AuditPage {
  private static final String PATH = AdminPages.BASE + "/audit";

  private final PageRenderer renderer;
  private final AuditLog log;

  AuditPage(PageRenderer renderer, AuditLog log) {
    this.renderer = renderer;
    this.log = log;
  }

  List<VisitorRoute> routes() {
    return List.of(VisitorRoute.get(PATH, ADMINISTRATORS, this::show));
  }

  private Response show(Visit visit) {
    var entries = log.list(Paging.before(visit), Paging.PAGE);
    var more =
        entries.size() < Paging.PAGE ? null : PATH + "?" + Paging.after(entries.getLast().id());
    return renderer.answerAlone(
        visit.request(), 200, "admin/audit.jte", new AuditView(visit.viewer(), entries, more));
  }
}
