package org.saola.web.firstpage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.language.Language;
import org.saola.web.firstpage.FirstPageModel.Dump;
import org.saola.web.firstpage.FirstPageModel.State;
import org.saola.web.page.PageRenderer;

/** The first page: what can be asked and what is held; and requests that work as they stand. */
public final class FirstPage {
  private static final int UNAVAILABLE = 503;
  private static final String PAGE = "first.jte";

  /** Where requests are that work as they stand. */
  public static final String REQUESTS = "/api";

  private final PageRenderer renderer;
  private final PageSources sources;
  private final BooleanSupplier ready;
  private final boolean open;
  private volatile @Nullable ServedReleases held;

  public FirstPage(
      PageRenderer renderer, PageSources sources, BooleanSupplier ready, boolean open) {
    this.renderer = renderer;
    this.sources = sources;
    this.ready = ready;
    this.open = open;
  }

  public Response answer(Request request) {
    return answer(request, PAGE);
  }

  /** The same lists as programs ask for them. */
  public Response requests(Request request) {
    return answer(request, "requests.jte");
  }

  private Response answer(Request request, String page) {
    var origin = request.origin();
    if (!ready.getAsBoolean()) {
      return renderer
          .answer(request, UNAVAILABLE, page, FirstPageModel.without(State.STARTING, origin, false))
          .with("Retry-After", "1");
    }
    var lists = held();
    var model =
        lists.isEmpty() ? FirstPageModel.without(State.EMPTY, origin, open) : model(lists, origin);
    return renderer.answer(request, 200, page, model);
  }

  private FirstPageModel model(ServedReleases lists, String origin) {
    return new FirstPageModel(
        State.SERVING,
        origin,
        open,
        lists.releases(),
        lists.taxa().stream().map(this::carried).toList(),
        lists.speciesPlus() != null,
        lists.speciesPlusExamples(origin, open),
        lists.redList() != null,
        lists.redListExamples(origin, open),
        dumps(origin));
  }

  /** A name may mean more in the one list than in the other; then its category isn't shown here. */
  private ShownTaxon carried(ShownTaxon taxon) {
    var concept = taxon.concept();
    var assessment = taxon.assessment();
    return concept == null
            || assessment == null
            || sources.carries(concept.id(), assessment.sisId())
        ? taxon
        : taxon.withoutCategory();
  }

  /** What is held now; taxa are chosen once for each release. */
  private ServedReleases held() {
    var speciesPlus = sources.speciesPlus().get().orElse(null);
    var redList = sources.redList().get().orElse(null);
    var known = held;
    if (known == null || !known.are(speciesPlus, redList)) {
      known = ServedReleases.of(speciesPlus, redList);
      held = known;
    }
    return known;
  }

  private List<Dump> dumps(String origin) {
    var dumps = new ArrayList<Dump>();
    for (var language : Language.values()) {
      sources
          .downloads()
          .findLatest(language)
          .ifPresent(download -> dumps.add(Dump.of(download, origin, open)));
    }
    return dumps;
  }
}
