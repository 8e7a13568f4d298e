package org.saola.visit.job;

import org.saola.access.Actor;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.jobs.OrderForm;
import org.saola.store.jobs.Orders;
import org.saola.store.jobs.RefusedOrder;
import org.saola.visit.Visit;
import org.saola.web.page.PageRenderer;

/** Orders what a form asks for, and leads to the page of the job. */
final class Ordering {
  private final PageRenderer renderer;
  private final Orders orders;

  Ordering(PageRenderer renderer, Orders orders) {
    this.renderer = renderer;
    this.orders = orders;
  }

  Response place(Visit visit, OrderForm form, String back) {
    try {
      var job = orders.place(form, Actor.of(visit.account()));
      return Redirect.to(JobPages.JOBS + "/" + job.id());
    } catch (RefusedOrder refused) {
      return refused(visit, refused.in(visit.words().language()), back);
    }
  }

  /** Says why something is not done. */
  Response refused(Visit visit, String why, String back) {
    return renderer.answerAlone(
        visit.request(), 422, "job/refused.jte", new RefusedOrderView(visit.viewer(), why, back));
  }
}
