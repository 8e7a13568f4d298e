package org.saola.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.language.Language;
import org.saola.store.Downloads;
import org.saola.store.SpeciesPlusSnapshot;
import org.saola.web.FirstPageModel.Dump;
import org.saola.web.FirstPageModel.State;

/** The first page: what is held, and requests that work as they stand. */
final class FirstPage {
  private static final int UNAVAILABLE = 503;

  private final PageRenderer renderer;
  private final Supplier<Optional<SpeciesPlusSnapshot>> snapshots;
  private final Downloads downloads;
  private final BooleanSupplier ready;
  private final boolean open;
  private volatile @Nullable Shown shown;

  /** What was chosen to be shown of a release. */
  private record Shown(SpeciesPlusSnapshot snapshot, List<ShownTaxon> taxa) {}

  FirstPage(
      PageRenderer renderer,
      Supplier<Optional<SpeciesPlusSnapshot>> snapshots,
      Downloads downloads,
      BooleanSupplier ready,
      boolean open) {
    this.renderer = renderer;
    this.snapshots = snapshots;
    this.downloads = downloads;
    this.ready = ready;
    this.open = open;
  }

  Response answer(Request request) {
    if (!ready.getAsBoolean()) {
      return PageRenderer.answer(
              request, UNAVAILABLE, page(FirstPageModel.starting(request.origin())))
          .with("Retry-After", "1");
    }
    var model =
        snapshots
            .get()
            .map(snapshot -> model(snapshot, request.origin()))
            .orElseGet(() -> FirstPageModel.empty(request.origin(), open));
    return PageRenderer.answer(request, 200, page(model));
  }

  private TaggedContent page(FirstPageModel model) {
    return renderer.render("first.jte", model);
  }

  private FirstPageModel model(SpeciesPlusSnapshot snapshot, String origin) {
    var taxa = taxa(snapshot);
    var examples = taxa.stream().findFirst().map(taxon -> Example.of(taxon, origin, open));
    return new FirstPageModel(
        State.SERVING,
        origin,
        open,
        HeldRelease.of(snapshot.release()),
        taxa,
        examples.orElse(List.of()),
        dumps(origin));
  }

  private List<ShownTaxon> taxa(SpeciesPlusSnapshot snapshot) {
    var known = shown;
    if (known == null || known.snapshot() != snapshot) {
      known = new Shown(snapshot, ExampleTaxa.of(snapshot));
      shown = known;
    }
    return known.taxa();
  }

  private List<Dump> dumps(String origin) {
    var dumps = new ArrayList<Dump>();
    for (var language : Language.values()) {
      downloads
          .findLatest(language)
          .ifPresent(download -> dumps.add(Dump.of(download, origin, open)));
    }
    return dumps;
  }
}
