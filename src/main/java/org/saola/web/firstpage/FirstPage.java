package org.saola.web.firstpage;

import java.util.function.BooleanSupplier;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.web.firstpage.FirstPageModel.State;
import org.saola.web.page.PageRenderer;

/** The first page: what can be asked and what is served. */
public final class FirstPage {
  private static final int UNAVAILABLE = 503;
  private static final String PAGE = "first.jte";

  private final PageRenderer renderer;
  private final CurrentReleases served;
  private final BooleanSupplier ready;

  public FirstPage(PageRenderer renderer, CurrentReleases served, BooleanSupplier ready) {
    this.renderer = renderer;
    this.served = served;
    this.ready = ready;
  }

  public Response answer(Request request) {
    if (!ready.getAsBoolean()) {
      return renderer
          .answer(request, UNAVAILABLE, PAGE, FirstPageModel.without(State.STARTING))
          .with("Retry-After", "1");
    }
    var lists = served.now();
    return renderer.answer(
        request, 200, PAGE, lists.isEmpty() ? FirstPageModel.without(State.EMPTY) : model(lists));
  }

  private FirstPageModel model(ServedReleases lists) {
    return new FirstPageModel(
        State.SERVING,
        lists.releases(),
        lists.taxa().stream().map(this::carried).toList(),
        lists.speciesPlus() != null,
        lists.redList() != null);
  }

  /** A name may mean more in the one list than in the other; then its category isn't shown here. */
  private ShownTaxon carried(ShownTaxon taxon) {
    var concept = taxon.concept();
    var assessment = taxon.assessment();
    return concept == null
            || assessment == null
            || served.sources().carries(concept.id(), assessment.sisId())
        ? taxon
        : taxon.withoutCategory();
  }
}
