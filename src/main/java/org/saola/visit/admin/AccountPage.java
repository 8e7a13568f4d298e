package org.saola.visit.admin;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.limit.Limiter;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.store.audit.AuditSubject;
import org.saola.store.usage.Usage;
import org.saola.store.usage.report.DayRange;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.chart.DailyChart;
import org.saola.visit.dashboard.TokenRow;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.UtcTime;

/** One account: who it is, how it stands, its tokens, its usage, and what was done to it. */
final class AccountPage {
  private static final int DAYS = 30;
  private static final int MOST_REQUESTS = 100;

  private final PageRenderer renderer;
  private final AccessStore access;
  private final Usage usage;
  private final @Nullable Limiter limiter;
  private final InstantSource clock;

  AccountPage(PageRenderer renderer, AdminPages.Sources sources, InstantSource clock) {
    this.renderer = renderer;
    this.access = sources.access();
    this.usage = sources.usage();
    this.limiter = sources.limiter();
    this.clock = clock;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(AccountListPage.PATH + "/{account:digits}", ADMINISTRATORS, this::show));
  }

  private Response show(Visit visit) {
    return access
        .accounts()
        .find(visit.number("account"))
        .map(account -> page(visit, account))
        .orElseGet(() -> renderer.notFound(visit.request()));
  }

  private Response page(Visit visit, Account account) {
    var now = clock.instant();
    var own = usage.ofAccount(account.id());
    var view =
        new AccountView(
            visit.viewer(),
            account,
            access.tokens().list(account.id()).stream()
                .map(token -> TokenRow.of(token, now, limiter, visit.words()))
                .toList(),
            DailyChart.of(own.days(DayRange.ending(UtcTime.day(now), DAYS))),
            own.total(DayRange.ALL),
            usage.requests().latest(account.id(), MOST_REQUESTS),
            access
                .auditLog()
                .list(AuditSubject.account(account.id()), Long.MAX_VALUE, Paging.PAGE));
    return renderer.answerAlone(visit.request(), 200, "admin/account.jte", view);
  }
}
