package org.saola.web.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.http.Handler;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.http.work.Reply;
import org.saola.status.quality.QualityRule;
import org.saola.store.quality.FoundFlaws;
import org.saola.store.quality.QualityPart;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.web.firstpage.PageSources;
import org.saola.web.page.PageRenderer;
import org.saola.web.part.SourceLine;
import org.saola.web.quality.QualityView.Chosen;
import org.saola.web.quality.QualityView.Count;
import org.saola.web.quality.QualityView.Looked;

/** Counts what imports found in their data, and shows some of it. */
public final class QualityPage implements Handler {
  /** Where it lies. */
  public static final String PATH = "/quality";

  private static final int SHOWN = 100;

  private final PageRenderer renderer;
  private final PageSources sources;

  public QualityPage(PageRenderer renderer, PageSources sources) {
    this.renderer = renderer;
    this.sources = sources;
  }

  /** What was found in a release. */
  private record Held(Release release, FoundFlaws flaws) {
    boolean redList() {
      return release.dataset().kind() == Dataset.Kind.RED_LIST;
    }

    String name() {
      return redList() ? "Red List" : "Species+";
    }
  }

  @Override
  public Reply<Response> answer(Request request) {
    return PageRenderer.readable(this::page).answer(request);
  }

  private Response page(Request request) {
    if (!request.path().equals(PATH)) {
      return renderer.notFound(request);
    }
    var held = held();
    var query = QueryParameters.parse(request.query());
    var lists = held.stream().map(QualityPage::looked).toList();
    var view = new QualityView(lists, chosen(held, query));
    return renderer.answer(request, 200, "quality/quality.jte", view);
  }

  private List<Held> held() {
    var held = new ArrayList<Held>();
    sources
        .redList()
        .get()
        .ifPresent(each -> held.add(new Held(each.release(), each.part(QualityPart.PART))));
    sources
        .speciesPlus()
        .get()
        .ifPresent(each -> held.add(new Held(each.release(), each.part(QualityPart.PART))));
    return held;
  }

  private static Looked looked(Held held) {
    var source = SourceLine.of(held.name(), held.release());
    return new Looked(held.name(), counts(held).orElse(null), source);
  }

  private static Optional<List<Count>> counts(Held held) {
    return held.flaws()
        .counts()
        .map(found ->
            Stream.of(QualityRule.values())
                .filter(rule -> rule.atImport() && rule.isOf(held.redList()))
                .map(rule -> count(held, rule, found.getOrDefault(rule, 0L)))
                .toList());
  }

  private static Count count(Held held, QualityRule rule, long rows) {
    var asked =
        QueryParameters.toQueryString(
            Map.of("dataset", held.release().dataset().id(), "kind", rule.code()));
    return new Count(
        rule, rows, PATH + "?" + asked, "/api/saola/v1/quality?" + asked + "&format=csv");
  }

  private static @Nullable Chosen chosen(List<Held> held, QueryParameters query) {
    var rule = query.find("kind").flatMap(QualityRule::find);
    var dataset = query.find("dataset").orElse("");
    return held.stream()
        .filter(each -> each.release().dataset().id().equals(dataset))
        .flatMap(each -> rule.flatMap(asked -> chosen(each, asked)).stream())
        .findFirst()
        .orElse(null);
  }

  private static Optional<Chosen> chosen(Held held, QualityRule rule) {
    return counts(held).stream()
        .flatMap(List::stream)
        .filter(count -> count.rule() == rule)
        .findFirst()
        .map(count ->
            new Chosen(
                held.name(),
                count,
                held.redList() ? "iucn:" : "cites:",
                held.flaws().rows(rule, 0, SHOWN),
                count.rows()));
  }
}
