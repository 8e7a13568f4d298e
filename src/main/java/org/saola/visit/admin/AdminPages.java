package org.saola.visit.admin;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.limit.Limiter;
import org.saola.store.accounts.AccessStore;
import org.saola.store.usage.Usage;
import org.saola.visit.VisitorRoute;
import org.saola.visit.account.AccountSettings;
import org.saola.visit.letter.Letters;
import org.saola.web.page.PageRenderer;

/** All pages for administrators; to others there are none. */
public final class AdminPages {
  /** The path that they lie under. */
  public static final String BASE = "/admin";

  private AdminPages() {}

  /**
   * Where the pages find what they show and change.
   *
   * @param limiter null when nothing is limited
   */
  public record Sources(AccessStore access, Usage usage, @Nullable Limiter limiter) {}

  public static List<VisitorRoute> routes(
      PageRenderer renderer,
      Sources sources,
      AccountSettings settings,
      Letters letters,
      InstantSource clock) {
    var access = sources.access();
    var usage = sources.usage();
    var routes = new ArrayList<VisitorRoute>();
    routes.addAll(new OverviewPage(renderer, access, usage, clock).routes());
    routes.addAll(new AccountListPage(renderer, access).routes());
    routes.addAll(new AccountPage(renderer, sources, clock).routes());
    routes.addAll(new StandingActions(renderer, access, letters).routes());
    routes.addAll(new ResetLinkAction(renderer, access, settings).routes());
    routes.addAll(new AddressActions(renderer, access.addresses()).routes());
    routes.addAll(new AuditPage(renderer, access.auditLog()).routes());
    return routes;
  }
}
