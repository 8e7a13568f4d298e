package org.saola.visit.job;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.access.Actor;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.jobs.sync.RefusedWish;
import org.saola.store.jobs.sync.SyncPlans;
import org.saola.store.jobs.sync.SyncWish;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;

/** Changes how often servers copy by themselves, pauses that, or has one copy at once. */
final class SyncActions {
  private static final String BACK = JobPages.JOBS + "#syncs";

  private final SyncPlans plans;
  private final Ordering ordering;

  SyncActions(SyncPlans plans, Ordering ordering) {
    this.plans = plans;
    this.ordering = ordering;
  }

  List<VisitorRoute> routes() {
    return List.of(VisitorRoute.post("/admin/syncs", ADMINISTRATORS, this::change));
  }

  private Response change(Visit visit) {
    var form = visit.form();
    var action = form.text("action");
    var hours = action.equals("interval") ? form.text("hours").strip() : "";
    if (!hours.matches("([1-9][0-9]{0,3})?")) {
      return ordering.refused(visit, visit.words().text("job.sync-hours-wrong"), BACK);
    }
    try {
      plans.change(
          form.text("dataset"), SyncWish.of(action, interval(hours)), Actor.of(visit.account()));
      return Redirect.to(BACK);
    } catch (RefusedWish refused) {
      return ordering.refused(visit, refused.in(visit.words().language()), BACK);
    }
  }

  private static @Nullable Duration interval(String hours) {
    return hours.isEmpty() ? null : Duration.ofHours(Long.parseLong(hours));
  }
}
