package org.saola.visit.dashboard;

import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.saola.store.usage.report.Endpoint;
import org.saola.store.usage.report.UsageTotal;
import org.saola.visit.Entries;
import org.saola.visit.Viewer;
import org.saola.visit.chart.DailyChart;
import org.saola.web.legal.Citation;

/**
 * The page of an account.
 *
 * @param entries of the form for a new token
 * @param newTerms whether other terms are in force than the holder accepted
 * @param mustConfirm whether there are no new tokens until the address is confirmed
 * @param total of all time
 * @param endpoints of all time, those asked most first
 */
public record DashboardView(
    Viewer viewer,
    Entries entries,
    boolean newTerms,
    boolean mustConfirm,
    List<TokenRow> tokens,
    DailyChart chart,
    UsageTotal total,
    SequencedMap<Endpoint, UsageTotal> endpoints,
    List<Citation> citations) {

  /** The token for the sake of which there are no new ones. */
  public Optional<TokenRow> sanctioned() {
    return tokens.stream().filter(row -> row.token().isSanctioned()).findFirst();
  }

  /** Whether the holder may have new tokens. */
  public boolean mayMakeTokens() {
    var account = viewer.account();
    return account != null && account.standing().mayAsk() && !mustConfirm && sanctioned().isEmpty();
  }
}
