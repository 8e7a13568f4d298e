package org.saola.visit.dashboard;

import static org.saola.visit.Audience.HOLDERS;

import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Account;
import org.saola.access.limit.Limiter;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.store.release.Dataset;
import org.saola.store.usage.Usage;
import org.saola.store.usage.report.DayRange;
import org.saola.visit.Entries;
import org.saola.visit.Visit;
import org.saola.visit.VisitHandler;
import org.saola.visit.VisitorRoute;
import org.saola.visit.chart.DailyChart;
import org.saola.visit.letter.Letters;
import org.saola.web.legal.Citations;
import org.saola.web.legal.Terms;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.UtcTime;

/** The page of an account: its tokens, and what they were used for. */
final class Dashboard {
  static final String PATH = VisitHandler.ACCOUNT;

  private static final int DAYS = 30;

  private final PageRenderer renderer;
  private final AccessStore access;
  private final Usage usage;
  private final @Nullable Limiter limiter;
  private final Terms terms;
  private final Citations citations;
  private final Letters letters;
  private final InstantSource clock;

  Dashboard(PageRenderer renderer, DashboardPages.Sources sources, InstantSource clock) {
    this.renderer = renderer;
    this.access = sources.access();
    this.usage = sources.usage();
    this.limiter = sources.limiter();
    this.terms = sources.terms();
    this.citations = sources.citations();
    this.letters = sources.letters();
    this.clock = clock;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(PATH, HOLDERS, visit -> show(visit, 200, new Entries())),
        VisitorRoute.post(PATH + "/terms", HOLDERS, this::acceptTerms));
  }

  /** The page, with what was typed into the form for a new token. */
  Response show(Visit visit, int status, Entries entries) {
    var account = visit.account();
    var now = clock.instant();
    var own = usage.ofAccount(account.id());
    var view =
        new DashboardView(
            visit.viewer(),
            entries,
            hasNewTerms(account),
            mustConfirm(account),
            access.tokens().list(account.id()).stream()
                .map(token -> TokenRow.of(token, now, limiter, visit.words()))
                .toList(),
            DailyChart.of(own.days(DayRange.ending(UtcTime.day(now), DAYS))),
            own.total(DayRange.ALL),
            own.endpoints(DayRange.ALL),
            citations.current());
    return renderer.answerAlone(visit.request(), status, "dashboard/dashboard.jte", view);
  }

  /** The lists that tokens open now. */
  List<Dataset> held() {
    return citations.lists();
  }

  /** Whether there are no new tokens until the address is confirmed; without mail nobody could. */
  boolean mustConfirm(Account account) {
    return letters.areSent() && !account.addressConfirmed();
  }

  private boolean hasNewTerms(Account account) {
    var accepted = account.terms();
    return accepted == null || !accepted.version().equals(terms.version());
  }

  private Response acceptTerms(Visit visit) {
    access.accounts().acceptTerms(visit.account().id(), terms.version());
    return Redirect.to(PATH);
  }
}
