package org.saola.api.saola1.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.NamedDatasets;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Representation;
import org.saola.api.saola1.Resource;
import org.saola.api.saola1.RowsFormat;
import org.saola.http.QueryParameters;
import org.saola.http.work.Reply;
import org.saola.spreadsheet.SpreadsheetTable;
import org.saola.store.names.Names;
import org.saola.store.text.NarrativeSearches;
import org.saola.taxonomy.search.Hit;
import org.saola.taxonomy.search.SearchFacet;
import org.saola.taxonomy.search.SearchOrder;
import org.saola.taxonomy.search.SearchResult;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET search?q=}: taxa of both lists by any of their names, counted and in pages. */
public final class SearchResource implements Resource {
  private static final long MOST = 1_000;
  private static final long USUAL = 20;
  private static final List<String> PARAMETERS =
      Filters.with("q", "in", NamedDatasets.PARAMETER, "sort", "limit", "after", "format");
  private static final String TEXT = "text";

  private final Names names;
  private final TextSearch texts;

  public SearchResource(Names names, NarrativeSearches narratives) {
    this.names = names;
    this.texts = new TextSearch(names, narratives);
  }

  @Override
  public String path() {
    return "search";
  }

  /** A page of hits. */
  private record Page(String asked, SearchResult result, List<Hit> hits, @Nullable String next) {}

  @Override
  public Reply<Answer> get(Question question) {
    var where =
        question.query().all().stream()
            .filter(parameter -> parameter.name().equals("in"))
            .findFirst()
            .map(QueryParameters.Parameter::value)
            .orElse("names");
    return switch (where) {
      case TEXT -> texts.get(question);
      case "names" -> inNames(question);
      default ->
          throw Problem.badRequest("value.none", "in", Parameters.shown(where), "names, text");
    };
  }

  private Reply<Answer> inNames(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    int limit = parameters.whole("limit", 1, MOST).orElse(USUAL).intValue();
    var asked = parameters.text("q").orElseThrow(() -> Problem.badRequest("missing.query"));
    var order = parameters.text("sort").map(SearchResource::order).orElse(SearchOrder.RELEVANCE);
    var after = parameters.text("after").map(text -> SearchCursor.of(text, order));
    var format = RowsFormat.of(parameters, question.request());
    var datasets = NamedDatasets.of(parameters, names.datasets());
    return Reply.reading(() -> {
      var index = datasets.isEmpty() ? names.search() : names.search(datasets);
      var result = index.search(asked, Filters.of(parameters), order);
      int from = after.map(cursor -> index.placeBehind(cursor.in(index), result)).orElse(0);
      var hits = result.page(from, limit);
      var next =
          from + hits.size() < result.total()
              ? new SearchCursor(result.cursor(hits.getLast()), index.origin()).text()
              : null;
      var page = new Page(asked, result, hits, next);
      var headers = Filters.links(question, page.next());
      var body = new Representation(format.contentType(), body(format, page), headers, false);
      return Answer.of(body.response(question.request()), 0);
    });
  }

  private static SearchOrder order(String word) {
    return SearchOrder.find(word)
        .orElseThrow(() ->
            Problem.unprocessable(
                "sort", "value.choice", Parameters.shown(word), SearchOrder.words()));
  }

  private static byte[] body(RowsFormat format, Page page) {
    return switch (format) {
      case JSON -> document(page).toString().getBytes(UTF_8);
      case NDJSON ->
          page.hits().stream()
              .map(hit -> line(hit) + "\n")
              .collect(Collectors.joining())
              .getBytes(UTF_8);
      case CSV -> table(page.hits()).getBytes(UTF_8);
    };
  }

  private static String line(Hit hit) {
    var out = JsonAnswer.object();
    HitDocument.write(out, hit);
    return out.toString();
  }

  private static ObjectNode document(Page page) {
    var document = JsonAnswer.object().put("q", page.asked()).put("total", page.result().total());
    var hits = document.putArray("hits");
    page.hits().forEach(hit -> HitDocument.write(hits.addObject(), hit));
    document.put("next", page.next());
    var facets = document.putObject("facets");
    for (var facet : SearchFacet.values()) {
      var counts = facets.putObject(facet.word());
      page.result().counts(facet).forEach(counts::put);
    }
    return document;
  }

  private static String table(List<Hit> hits) {
    var out = new StringWriter();
    var table = new SpreadsheetTable(out);
    table.row(new ArrayList<>(HitDocument.COLUMNS));
    hits.forEach(hit -> table.row(HitDocument.row(hit)));
    return out.toString();
  }
}
