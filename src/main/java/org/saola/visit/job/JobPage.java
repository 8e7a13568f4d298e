package org.saola.visit.job;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.util.List;
import org.saola.access.Actor;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.jobs.JobKind;
import org.saola.store.jobs.Jobs;
import org.saola.store.jobs.OrderForm;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.web.page.PageRenderer;

/** Shows how far jobs are and what came of them; cancels them, and publishes what was tried. */
final class JobPage {
  private static final String ONE = JobPages.JOBS + "/{job:digits}";
  private static final int MOST = 100;

  private final PageRenderer renderer;
  private final Jobs jobs;
  private final Ordering ordering;

  JobPage(PageRenderer renderer, Jobs jobs, Ordering ordering) {
    this.renderer = renderer;
    this.jobs = jobs;
    this.ordering = ordering;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(JobPages.JOBS, ADMINISTRATORS, this::list),
        VisitorRoute.get(ONE, ADMINISTRATORS, this::show),
        VisitorRoute.post(ONE + "/cancel", ADMINISTRATORS, this::cancel),
        VisitorRoute.post(ONE + "/publish", ADMINISTRATORS, this::publish));
  }

  private Response list(Visit visit) {
    return renderer.answerAlone(
        visit.request(),
        200,
        "job/jobs.jte",
        new JobListView(visit.viewer(), jobs.list(MOST), jobs.syncPlans().list()));
  }

  private Response show(Visit visit) {
    return jobs.find(visit.number("job"))
        .map(job ->
            renderer.answerAlone(
                visit.request(), 200, "job/job.jte", new JobView(visit.viewer(), job)))
        .orElseGet(() -> renderer.notFound(visit.request()));
  }

  private Response cancel(Visit visit) {
    var job = jobs.find(visit.number("job"));
    if (job.isEmpty()) {
      return renderer.notFound(visit.request());
    }
    // one that has ended meanwhile says so on its page
    var _ = jobs.cancel(job.get().id(), Actor.of(visit.account()));
    return Redirect.to(JobPages.JOBS + "/" + job.get().id());
  }

  /** Orders the import that was tried, with the same files and wishes. */
  private Response publish(Visit visit) {
    var job = jobs.find(visit.number("job"));
    if (job.isEmpty() || !new JobView(visit.viewer(), job.get()).canPublish()) {
      return renderer.notFound(visit.request());
    }
    var order = job.get().order();
    var form = new OrderForm(JobKind.IMPORT, order.dataset(), order.uploads(), order.wishes());
    return ordering.place(visit, form, JobPages.JOBS + "/" + job.get().id());
  }
}
