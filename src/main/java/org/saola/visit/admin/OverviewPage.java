package org.saola.visit.admin;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.time.InstantSource;
import java.util.List;
import org.saola.access.Standing;
import org.saola.http.Response;
import org.saola.store.accounts.AccessStore;
import org.saola.store.usage.FetchedShare;
import org.saola.store.usage.ScrapingAlert;
import org.saola.store.usage.Usage;
import org.saola.store.usage.report.DayRange;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.admin.OverviewView.Alert;
import org.saola.visit.admin.OverviewView.Share;
import org.saola.visit.admin.OverviewView.User;
import org.saola.visit.chart.DailyChart;
import org.saola.web.page.PageRenderer;
import org.saola.web.page.UtcTime;
import org.saola.web.page.Words;

/** Usage by everybody. */
final class OverviewPage {
  private static final int DAYS = 30;
  private static final int MOST_USERS = 50;
  private static final int MOST_SHARES = 20;
  private static final int MOST_ERRORS = 20;

  private final PageRenderer renderer;
  private final AccessStore access;
  private final Usage usage;
  private final InstantSource clock;

  OverviewPage(PageRenderer renderer, AccessStore access, Usage usage, InstantSource clock) {
    this.renderer = renderer;
    this.access = access;
    this.usage = usage;
    this.clock = clock;
  }

  List<VisitorRoute> routes() {
    return List.of(VisitorRoute.get(AdminPages.BASE, ADMINISTRATORS, this::show));
  }

  private Response show(Visit visit) {
    var days = DayRange.ending(UtcTime.day(clock.instant()), DAYS);
    var all = usage.ofAll();
    var words = visit.words();
    var names = new AccountAddresses(access.accounts(), words);
    var view =
        new OverviewView(
            visit.viewer(),
            access.accounts().counts().getOrDefault(Standing.PENDING, 0L),
            DailyChart.of(all.days(days)),
            all.statuses(days),
            all.endpoints(days),
            all.accounts(days, MOST_USERS).entrySet().stream()
                .map(user -> new User(user.getKey(), names.of(user.getKey()), user.getValue()))
                .toList(),
            usage.alerts().stream()
                .limit(MOST_SHARES)
                .map(alert -> alert(alert, names, words))
                .toList(),
            usage.shares(MOST_SHARES).stream().map(share -> share(share, names, words)).toList(),
            usage.requests().latestFailed(MOST_ERRORS));
    return renderer.answerAlone(visit.request(), 200, "admin/overview.jte", view);
  }

  private static Alert alert(ScrapingAlert alert, AccountAddresses names, Words words) {
    return new Alert(
        alert.accountId(),
        names.of(alert.accountId()),
        UtcTime.minute(alert.at()),
        share(alert.records(), alert.ofRecords(), words));
  }

  private static Share share(FetchedShare share, AccountAddresses names, Words words) {
    return new Share(
        share.accountId(),
        names.of(share.accountId()),
        share.tokenId() == 0 ? words.text("admin.all-tokens") : Long.toString(share.tokenId()),
        share.releaseId(),
        share(share.records(), share.ofRecords(), words));
  }

  private static String share(long records, long ofRecords, Words words) {
    return ofRecords == 0
        ? words.number(records)
        : words.text(
            "admin.share-of",
            words.number(records),
            words.number(ofRecords),
            Math.min(100, records * 100 / ofRecords));
  }
}
