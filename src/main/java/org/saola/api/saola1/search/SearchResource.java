package org.saola.api.saola1.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Representation;
import org.saola.api.saola1.Resource;
import org.saola.http.QueryParameters;
import org.saola.http.Response.Header;
import org.saola.http.work.Reply;
import org.saola.spreadsheet.SpreadsheetTable;
import org.saola.store.names.Names;
import org.saola.taxonomy.search.Hit;
import org.saola.taxonomy.search.SearchFacet;
import org.saola.taxonomy.search.SearchResult;
import tools.jackson.databind.node.ObjectNode;

/** {@code GET search?q=}: taxa of both lists by any of their names, counted and in pages. */
public final class SearchResource implements Resource {
  private static final long MOST = 1_000;
  private static final long USUAL = 20;
  private static final List<String> PARAMETERS =
      Stream.concat(
              Stream.of("q", "limit", "after", "format"),
              Arrays.stream(SearchFacet.values()).map(SearchFacet::word))
          .toList();

  private final Names names;

  public SearchResource(Names names) {
    this.names = names;
  }

  @Override
  public String path() {
    return "search";
  }

  /** A page of hits. */
  private record Page(
      Question question, String asked, SearchResult result, List<Hit> hits, boolean more) {
    @Nullable String next() {
      return more ? SearchCursor.text(hits.getLast().cursor()) : null;
    }

    List<Header> headers() {
      if (!more) {
        return List.of();
      }
      var query = new TreeMap<String, String>();
      question.query().all().forEach(each -> query.put(each.name(), each.value()));
      query.put("after", String.valueOf(next()));
      var request = question.request();
      return List.of(
          new Header(
              "Link",
              "<%s%s?%s>; rel=\"next\""
                  .formatted(
                      request.origin(), request.path(), QueryParameters.toQueryString(query))));
    }
  }

  @Override
  public Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    int limit = parameters.whole("limit", 1, MOST).orElse(USUAL).intValue();
    var asked =
        parameters
            .text("q")
            .orElseThrow(() ->
                Problem.badRequest(
                    "q is missing; search for a name, or the beginning of one: search?q=panthera"));
    var after = parameters.text("after").map(SearchCursor::of);
    var format = format(question, parameters);
    return Reply.reading(() -> {
      var index = names.search();
      var result = index.search(asked, filters(parameters));
      int from = after.map(cursor -> index.placeBehind(cursor, result)).orElse(0);
      var hits = result.page(from, limit);
      var page = new Page(question, asked, result, hits, from + hits.size() < result.total());
      var body = new Representation(format.contentType, body(format, page), page.headers(), false);
      return Answer.of(body.response(question.request()), 0);
    });
  }

  private enum Format {
    JSON("application/json; charset=utf-8"),
    NDJSON("application/x-ndjson; charset=utf-8"),
    CSV("text/csv; charset=utf-8");

    private final String contentType;

    Format(String contentType) {
      this.contentType = contentType;
    }
  }

  private static Format format(Question question, Parameters parameters) {
    var wanted = parameters.text("format");
    if (wanted.isPresent()) {
      return Arrays.stream(Format.values())
          .filter(format -> format.name().equalsIgnoreCase(wanted.get()))
          .findFirst()
          .orElseThrow(() ->
              Problem.badRequest(
                  "format=%s is none; there is json, ndjson, csv"
                      .formatted(Parameters.shown(wanted.get()))));
    }
    var accept = question.request().header("Accept").orElse("").toLowerCase(Locale.ROOT);
    if (accept.contains("application/json")) {
      return Format.JSON;
    }
    return accept.contains("ndjson")
        ? Format.NDJSON
        : accept.contains("text/csv") ? Format.CSV : Format.JSON;
  }

  private static Map<SearchFacet, String> filters(Parameters parameters) {
    var filters = new EnumMap<SearchFacet, String>(SearchFacet.class);
    for (var facet : SearchFacet.values()) {
      parameters.text(facet.word()).ifPresent(value -> filters.put(facet, value));
    }
    return filters;
  }

  private static byte[] body(Format format, Page page) {
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
