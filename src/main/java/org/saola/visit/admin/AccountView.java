package org.saola.visit.admin;

import java.util.List;
import org.saola.access.Account;
import org.saola.store.audit.AuditEntry;
import org.saola.store.usage.report.StoredRequest;
import org.saola.store.usage.report.UsageTotal;
import org.saola.visit.Viewer;
import org.saola.visit.chart.DailyChart;
import org.saola.visit.dashboard.TokenRow;

/**
 * One account.
 *
 * @param total of all time
 * @param requests the latest first
 * @param log what was done to it, the latest first
 */
public record AccountView(
    Viewer viewer,
    Account account,
    List<TokenRow> tokens,
    DailyChart chart,
    UsageTotal total,
    List<StoredRequest> requests,
    List<AuditEntry> log) {

  /** Whether an administrator looks at the own account, which only others can change. */
  public boolean isOwn() {
    var viewing = viewer.account();
    return viewing != null && viewing.id() == account.id();
  }
}
