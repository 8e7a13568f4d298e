package org.saola.visit.dashboard;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.limit.Limiter;
import org.saola.store.accounts.AccessStore;
import org.saola.store.usage.Usage;
import org.saola.visit.VisitorRoute;
import org.saola.visit.letter.Letters;
import org.saola.web.legal.Citations;
import org.saola.web.legal.Terms;
import org.saola.web.page.PageRenderer;

/** All pages for holders of accounts. */
public final class DashboardPages {
  private DashboardPages() {}

  /**
   * Where the pages find what they show and change.
   *
   * @param limiter null when nothing is limited
   */
  public record Sources(
      AccessStore access,
      Usage usage,
      @Nullable Limiter limiter,
      Terms terms,
      Citations citations,
      Letters letters) {}

  public static List<VisitorRoute> routes(
      PageRenderer renderer, Sources sources, InstantSource clock) {
    var access = sources.access();
    var dashboard = new Dashboard(renderer, sources, clock);
    var routes = new ArrayList<>(dashboard.routes());
    routes.addAll(new TokenPages(renderer, access.tokens(), dashboard, clock).routes());
    routes.addAll(new ProfilePages(renderer, access).routes());
    routes.addAll(new AddressPages(renderer, access, sources.letters()).routes());
    routes.addAll(new SessionPages(renderer, access.sessions()).routes());
    routes.addAll(new SecondFactorPages(renderer, access).routes());
    routes.addAll(new OwnDataPages(renderer, access, sources.usage()).routes());
    return routes;
  }
}
