package org.saola.visit.job;

import static org.saola.visit.Audience.ADMINISTRATORS;

import java.util.List;
import java.util.Map;
import org.saola.http.Response;
import org.saola.store.jobs.JobKind;
import org.saola.store.jobs.JobOrder;
import org.saola.store.jobs.OrderForm;
import org.saola.visit.Visit;
import org.saola.visit.VisitorRoute;
import org.saola.visit.job.ReleasesView.OfDataset;
import org.saola.web.page.PageRenderer;

/** Shows all releases, goes back to one that is kept, and removes the data of one. */
final class ReleasesPage {
  private final PageRenderer renderer;
  private final JobPages.Sources sources;
  private final Ordering ordering;

  ReleasesPage(PageRenderer renderer, JobPages.Sources sources, Ordering ordering) {
    this.renderer = renderer;
    this.sources = sources;
    this.ordering = ordering;
  }

  List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(JobPages.RELEASES, ADMINISTRATORS, this::show),
        VisitorRoute.post(JobPages.RELEASES, ADMINISTRATORS, this::order));
  }

  private Response show(Visit visit) {
    var all = sources.releases().list();
    var datasets =
        sources.datasets().list().stream()
            .map(dataset ->
                new OfDataset(
                    dataset, all.stream().filter(each -> each.dataset().equals(dataset)).toList()))
            .toList();
    return renderer.answerAlone(
        visit.request(), 200, "job/releases.jte", new ReleasesView(visit.viewer(), datasets));
  }

  private Response order(Visit visit) {
    var form = visit.form();
    var kind = form.text("kind").equals("removal") ? JobKind.REMOVAL : JobKind.ROLLBACK;
    return ordering.place(
        visit,
        new OrderForm(
            kind, form.text("dataset"), List.of(), Map.of(JobOrder.RELEASE, form.text("release"))),
        JobPages.RELEASES);
  }
}
