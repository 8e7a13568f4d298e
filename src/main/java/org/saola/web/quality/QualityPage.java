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
import org.saola.http.path.PathPattern;
import org.saola.http.work.Reply;
import org.saola.species.OneSourceCountries;
import org.saola.status.quality.QualityFinding;
import org.saola.status.quality.QualityRule;
import org.saola.store.names.Names.UsualDatasets;
import org.saola.store.quality.FoundFlaws;
import org.saola.store.quality.QualityPart;
import org.saola.store.release.Dataset;
import org.saola.store.release.Release;
import org.saola.web.firstpage.PageSources;
import org.saola.web.page.PageRenderer;
import org.saola.web.part.SourceLine;
import org.saola.web.part.TableFile;
import org.saola.web.quality.QualityView.Chosen;
import org.saola.web.quality.QualityView.Count;
import org.saola.web.quality.QualityView.Looked;

/** Counts what imports found in their data, and shows some of it. */
public final class QualityPage implements Handler {
  /** Where it lies. */
  public static final String PATH = "/quality";

  private static final String FOUND = "found";
  private static final PathPattern COUNTS =
      PathPattern.of(PATH + "/{dataset}/" + FOUND + ".{form:csv|json}");
  private static final int SHOWN = 100;

  private final PageRenderer renderer;
  private final PageSources sources;
  private final UsualDatasets usual;
  private final OneSourceCountries countries;

  public QualityPage(
      PageRenderer renderer,
      PageSources sources,
      UsualDatasets usual,
      OneSourceCountries countries) {
    this.renderer = renderer;
    this.sources = sources;
    this.usual = usual;
    this.countries = countries;
  }

  /** What was found in a release. */
  private record Served(Release release, FoundFlaws flaws) {
    boolean redList() {
      return release.dataset().kind() == Dataset.Kind.RED_LIST;
    }
  }

  @Override
  public Reply<Response> answer(Request request) {
    return PageRenderer.readable(this::page).answer(request);
  }

  private Response page(Request request) {
    var served = served();
    var file = COUNTS.match(request.path());
    if (file != null) {
      return file(request, served, file);
    }
    if (!request.path().equals(PATH)) {
      return renderer.notFound(request);
    }
    var query = QueryParameters.parse(request.query());
    var lists = served.stream().map(this::looked).toList();
    var view = new QualityView(lists, chosen(served, query));
    return renderer.answer(request, 200, "quality/quality.jte", view);
  }

  /** How much each rule found in a list. */
  private Response file(Request request, List<Served> served, Map<String, String> named) {
    var dataset = named.getOrDefault("dataset", "");
    return served.stream()
        .filter(each -> each.release().dataset().id().equals(dataset))
        .flatMap(each -> counts(each).stream())
        .findFirst()
        .map(counts ->
            table(counts).answer(request, dataset + "-" + FOUND, named.getOrDefault("form", "")))
        .orElseGet(() -> renderer.notFound(request));
  }

  private static TableFile table(List<Count> counts) {
    var table = TableFile.of("id", "kind", "count", "unknown");
    for (var count : counts) {
      table.row(
          count.rule().id(),
          count.rule().code(),
          count.unknown() == null ? count.rows() : null,
          count.unknown());
    }
    return table;
  }

  private List<Served> served() {
    var served = new ArrayList<Served>();
    sources
        .redList()
        .get()
        .ifPresent(each -> served.add(new Served(each.release(), each.part(QualityPart.PART))));
    sources
        .speciesPlus()
        .get()
        .ifPresent(each -> served.add(new Served(each.release(), each.part(QualityPart.PART))));
    return served;
  }

  private Looked looked(Served served) {
    var source = SourceLine.of(served.release());
    var file = PATH + "/" + served.release().dataset().id() + "/" + FOUND;
    return counts(served)
        .map(counts -> new Looked(counts, source.with(file + ".json", file + ".csv")))
        .orElseGet(() -> new Looked(null, source));
  }

  private Optional<List<Count>> counts(Served served) {
    return served
        .flaws()
        .counts()
        .map(found ->
            Stream.of(QualityRule.values())
                .filter(rule -> rule.isOf(served.redList()))
                .map(rule ->
                    rule.atImport()
                        ? count(served, rule, found.getOrDefault(rule, 0L), null)
                        : compared(served, rule))
                .toList());
  }

  /** Of what is compared when somebody asks, as far as it is by now. */
  private Count compared(Served served, QualityRule rule) {
    var outcome = countries.ready(served.release());
    var rows = outcome.rows();
    var unknown = outcome.unknown();
    return count(
        served, rule, rows == null ? 0 : rows.size(), unknown == null ? null : unknown.code());
  }

  private static Count count(Served served, QualityRule rule, long rows, @Nullable String unknown) {
    var asked =
        QueryParameters.toQueryString(
            Map.of("dataset", served.release().dataset().id(), "kind", rule.code()));
    return new Count(rule, rows, unknown, PATH + "?" + asked, "/api/saola/v1/quality?" + asked);
  }

  private @Nullable Chosen chosen(List<Served> served, QueryParameters query) {
    var rule = query.find("kind").flatMap(QualityRule::find);
    var dataset = query.find("dataset").orElse("");
    return served.stream()
        .filter(each -> each.release().dataset().id().equals(dataset))
        .flatMap(each -> rule.flatMap(asked -> chosen(each, asked)).stream())
        .findFirst()
        .orElse(null);
  }

  private Optional<Chosen> chosen(Served served, QualityRule rule) {
    return counts(served).stream()
        .flatMap(List::stream)
        .filter(count -> count.rule() == rule && count.unknown() == null)
        .findFirst()
        .map(count ->
            new Chosen(
                SourceLine.of(served.release()),
                count,
                usual.prefix(served.release().dataset()) + ":",
                rows(served, rule),
                count.rows()));
  }

  private List<QualityFinding> rows(Served served, QualityRule rule) {
    if (rule.atImport()) {
      return served.flaws().rows(rule, 0, SHOWN);
    }
    var rows = countries.ready(served.release()).rows();
    return rows == null ? List.of() : rows.stream().limit(SHOWN).toList();
  }
}
