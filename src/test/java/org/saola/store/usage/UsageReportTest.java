package org.saola.store.usage;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.saola.store.usage.InventedUsage.ASSESSMENT;
import static org.saola.store.usage.InventedUsage.INDEX;
import static org.saola.store.usage.InventedUsage.NOON;
import static org.saola.store.usage.InventedUsage.SETTINGS;
import static org.saola.store.usage.InventedUsage.bearer;
import static org.saola.store.usage.InventedUsage.request;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.saola.store.usage.report.DayRange;
import org.saola.store.usage.report.Endpoint;
import org.saola.store.usage.report.StoredRequest;
import org.saola.store.usage.report.TokenDay;
import org.saola.store.usage.report.UsageTotal;

class UsageReportTest extends OpenUsage {
  private static final LocalDate MONDAY = LocalDate.of(2021, 6, 7);
  private static final LocalDate TUESDAY = MONDAY.plusDays(1);
  private static final DayRange BOTH = new DayRange(MONDAY, TUESDAY);

  /** Two accounts, three tokens, two days. */
  private void recordSome() {
    try (var log = usage.startLog(SETTINGS)) {
      log.record(request(bearer(11), INDEX, 200));
      log.record(request(bearer(11), INDEX, 302));
      log.record(request(bearer(11), INDEX, 429));
      log.record(request(bearer(12), ASSESSMENT, 404));
      log.record(request(NOON.plus(Duration.ofDays(1)), bearer(11), ASSESSMENT, 500));
      log.record(request(NOON.plus(Duration.ofDays(1)), bearer(21), ASSESSMENT, 200));
      log.record(request(null, INDEX, 401));
    }
  }

  private static UsageTotal total(long succeeded, long failed, long limited) {
    long requests = succeeded + failed + limited;
    return new UsageTotal(
        succeeded, failed, limited, 1000 * requests, Duration.ofNanos(250_000 * requests));
  }

  @Test
  void accountSeesItsOwnRequests() {
    recordSome();
    var own = usage.ofAccount(1);
    assertThat(own.total(DayRange.ALL)).isEqualTo(total(2, 2, 1));
    assertThat(own.days(DayRange.ending(TUESDAY, 3)))
        .containsExactly(
            entry(MONDAY.minusDays(1), UsageTotal.NONE),
            entry(MONDAY, total(2, 1, 1)),
            entry(TUESDAY, total(0, 1, 0)));
    assertThat(own.endpoints(BOTH))
        .containsExactly(
            entry(new Endpoint("v1", "taxon_concepts"), total(2, 0, 1)),
            entry(new Endpoint("v4", "assessment"), total(0, 2, 0)));
    assertThat(own.tokens(BOTH, 10))
        .containsExactly(entry(11L, total(2, 1, 1)), entry(12L, total(0, 1, 0)));
    assertThat(own.tokens(BOTH, 1)).containsOnlyKeys(11L);
  }

  @Test
  void administratorSeesAll() {
    recordSome();
    var all = usage.ofAll();
    assertThat(all.total(DayRange.ALL)).isEqualTo(total(3, 3, 1));
    assertThat(all.total(new DayRange(TUESDAY, TUESDAY))).isEqualTo(total(1, 1, 0));
    assertThat(all.total(new DayRange(TUESDAY.plusDays(1), TUESDAY.plusDays(2))))
        .isEqualTo(UsageTotal.NONE);
    assertThat(all.statuses(BOTH)).containsOnlyKeys(200, 302, 401, 404, 429, 500);
    assertThat(all.accounts(BOTH, 10))
        .as("without those of nobody")
        .containsExactly(entry(1L, total(2, 2, 1)), entry(2L, total(1, 0, 0)));
    assertThat(all.tokenDays(BOTH))
        .containsExactly(
            new TokenDay(TUESDAY, 1, 11, 1, 0, 0),
            new TokenDay(TUESDAY, 2, 21, 1, 0, 0),
            new TokenDay(MONDAY, 1, 11, 3, 2, 1),
            new TokenDay(MONDAY, 1, 12, 1, 0, 1));
  }

  @Test
  void sumsOfAnswersEqualARecountOfTheRows() {
    var random = new Random(42);
    try (var log = usage.startLog(SETTINGS)) {
      for (int i = 0; i < 20_000; i++) {
        log.record(InventedUsage.random(random));
      }
    }
    var recount =
        """
        select coalesce(account_id, 0) as account_id, coalesce(token_id, 0) as token_id,
          (at - at % 86400000000) / 86400000000 as day, call_id, status,
          count(*) as requests,
          sum(case when status < 400 and parameters like '%"page":%' then 1 else 0 end) as pages,
          sum(bytes) as bytes, sum(duration) as duration
        from usage_request where status not in (401, 403, 429)
        group by coalesce(account_id, 0), coalesce(token_id, 0),
          (at - at % 86400000000) / 86400000000, call_id, status
        """;
    var sums =
        """
        select account_id, token_id, day, call_id, status, requests, pages, bytes, duration
        from usage_day where status not in (401, 403, 429)
        """;
    assertThat(number("select count(*) from usage_day")).isGreaterThan(1_000);
    assertThat(number("select count(*) from (" + recount + " except " + sums + ") as missing"))
        .isZero();
    assertThat(number("select count(*) from (" + sums + " except " + recount + ") as wrong"))
        .isZero();
    assertThat(usage.ofAll().total(DayRange.ALL).requests()).isEqualTo(20_000);
  }

  @Test
  void latestRequestsComeNewestFirst() {
    recordSome();
    assertThat(usage.requests().latest(1, 2))
        .extracting(StoredRequest::status)
        .containsExactly(500, 404);
    assertThat(usage.requests().latestFailed(10))
        .as("not those without a token or too fast")
        .extracting(StoredRequest::status)
        .containsExactly(500, 404);
  }
}
