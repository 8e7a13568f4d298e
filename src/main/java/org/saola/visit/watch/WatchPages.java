package org.saola.visit.watch;

import static org.saola.visit.Audience.HOLDERS;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.http.Redirect;
import org.saola.http.Response;
import org.saola.store.names.NamesNotReady;
import org.saola.store.watch.WatchLists;
import org.saola.store.watch.WatchedTaxon;
import org.saola.visit.Visit;
import org.saola.visit.VisitHandler;
import org.saola.visit.VisitorRoute;
import org.saola.web.page.PageRenderer;

/** Shows what the holder of an account follows, adds to it and removes, and makes its feed. */
public final class WatchPages {
  /** Where they are; with {@code ?taxon=KEY} the field is filled in. */
  public static final String PATH = VisitHandler.ACCOUNT + "/watch";

  private static final String TAXON = "taxon";
  private static final int LONGEST = 200;

  private final PageRenderer renderer;
  private final WatchLists lists;
  private final WatchableTaxa taxa;

  public WatchPages(PageRenderer renderer, WatchLists lists, WatchableTaxa taxa) {
    this.renderer = renderer;
    this.lists = lists;
    this.taxa = taxa;
  }

  public List<VisitorRoute> routes() {
    return List.of(
        VisitorRoute.get(PATH, HOLDERS, visit -> show(visit, 200, visit.parameter(TAXON), null)),
        VisitorRoute.post(PATH, HOLDERS, this::add),
        VisitorRoute.post(PATH + "/remove", HOLDERS, this::remove),
        VisitorRoute.post(PATH + "/feed", HOLDERS, this::renewFeed));
  }

  private Response show(Visit visit, int status, String asked, @Nullable String problem) {
    var shown = asked.length() > LONGEST ? "" : asked;
    return show(visit, status, new WatchView(visit.viewer(), own(visit), shown, problem, null));
  }

  private Response show(Visit visit, int status, WatchView view) {
    return renderer.answerAlone(visit.request(), status, "watch/watch.jte", view);
  }

  private List<WatchedTaxon> own(Visit visit) {
    return lists.list(visit.account().id());
  }

  private Response add(Visit visit) {
    var asked = visit.form().text(TAXON);
    try {
      var found = asked.length() > LONGEST ? List.<WatchableTaxa.Watchable>of() : taxa.find(asked);
      if (found.isEmpty()) {
        return show(visit, 422, asked, "unknown");
      }
      for (var each : found) {
        if (!lists.add(visit.account().id(), each.dataset().id(), each.taxon(), each.name())) {
          return show(visit, 422, asked, "many");
        }
      }
      return Redirect.to(PATH);
    } catch (NamesNotReady _) {
      return show(visit, 503, asked, "soon");
    }
  }

  private Response remove(Visit visit) {
    var taxon = visit.form().text(TAXON);
    if (taxon.matches("[0-9]{1,9}")) {
      lists.remove(visit.account().id(), visit.form().text("dataset"), Integer.parseInt(taxon));
    }
    return Redirect.to(PATH);
  }

  private Response renewFeed(Visit visit) {
    var secret = lists.renewFeed(visit.account().id());
    var feed = visit.request().origin() + "/watch.{format}?token=" + secret.text();
    return show(visit, 200, new WatchView(visit.viewer(), own(visit), "", null, feed));
  }
}
