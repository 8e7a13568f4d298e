package org.saola.visit.admin;

import java.util.List;
import java.util.SequencedMap;
import org.saola.store.usage.report.Endpoint;
import org.saola.store.usage.report.StoredRequest;
import org.saola.store.usage.report.UsageTotal;
import org.saola.visit.Viewer;
import org.saola.visit.chart.DailyChart;

/**
 * Who asked for what; all but alerts and shares in the last 30 days.
 *
 * @param waiting accounts that wait for approval
 * @param users those who asked most first
 * @param shares of releases that accounts and their tokens were given, the largest first
 * @param errors the latest first
 */
public record OverviewView(
    Viewer viewer,
    long waiting,
    DailyChart chart,
    SequencedMap<Integer, UsageTotal> statuses,
    SequencedMap<Endpoint, UsageTotal> endpoints,
    List<User> users,
    List<Alert> alerts,
    List<Share> shares,
    List<StoredRequest> errors) {

  /** What one account asked for. */
  public record User(long account, String name, UsageTotal total) {}

  /** That an account took more of a release than is usual. */
  public record Alert(long account, String name, String at, String share) {}

  /**
   * How much of a release an account was given.
   *
   * @param token its number, or all of the account together
   */
  public record Share(long account, String name, String token, long release, String share) {}
}
