package org.saola.web.firstpage;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.saola.codelists.CodeListFiles;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.language.Language;
import org.saola.redlist.CodeLists;
import org.saola.web.firstpage.FirstPageModel.Dump;
import org.saola.web.firstpage.FirstPageModel.State;
import org.saola.web.page.PageRenderer;

/** The first page: what is held, and requests that work as they stand. */
public final class FirstPage {
  private static final int UNAVAILABLE = 503;
  private static final String PAGE = "first.jte";

  private final PageRenderer renderer;
  private final PageSources sources;
  private final BooleanSupplier ready;
  private final boolean open;
  private final CodeLists codeLists = CodeListFiles.load();
  private volatile @Nullable ServedReleases held;

  public FirstPage(
      PageRenderer renderer, PageSources sources, BooleanSupplier ready, boolean open) {
    this.renderer = renderer;
    this.sources = sources;
    this.ready = ready;
    this.open = open;
  }

  public Response answer(Request request) {
    var origin = request.origin();
    if (!ready.getAsBoolean()) {
      return renderer
          .answer(request, UNAVAILABLE, PAGE, FirstPageModel.without(State.STARTING, origin, false))
          .with("Retry-After", "1");
    }
    var lists = held();
    var model =
        lists.isEmpty() ? FirstPageModel.without(State.EMPTY, origin, open) : model(lists, origin);
    return renderer.answer(request, 200, PAGE, model);
  }

  private FirstPageModel model(ServedReleases lists, String origin) {
    return new FirstPageModel(
        State.SERVING,
        origin,
        open,
        lists.releases(),
        lists.taxa(),
        lists.speciesPlus() != null,
        lists.speciesPlusExamples(origin, open),
        lists.redList() != null,
        lists.redListExamples(origin, open, codeLists),
        dumps(origin));
  }

  /** What is held now; taxa are chosen once for each release. */
  private ServedReleases held() {
    var speciesPlus = sources.speciesPlus().get().orElse(null);
    var redList = sources.redList().get().orElse(null);
    var known = held;
    if (known == null || !known.are(speciesPlus, redList)) {
      known = ServedReleases.of(speciesPlus, redList, codeLists);
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
