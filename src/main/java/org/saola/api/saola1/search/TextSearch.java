package org.saola.api.saola1.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.saola.admission.Answer;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Problem;
import org.saola.api.saola1.Question;
import org.saola.api.saola1.Representation;
import org.saola.api.saola1.RowsFormat;
import org.saola.http.work.Reply;
import org.saola.redlist.Narrative;
import org.saola.spreadsheet.SpreadsheetTable;
import org.saola.store.names.Names;
import org.saola.store.release.Dataset;
import org.saola.store.text.NarrativeSearch;
import org.saola.store.text.NarrativeSearches;
import org.saola.store.text.TextQuery;
import org.saola.store.text.TextResult;
import org.saola.store.text.TextResult.Position;
import org.saola.store.text.TextWords;
import org.saola.taxonomy.search.SearchFacet;

/** {@code GET search?in=text&q=}: assessments by the words of their narratives. */
final class TextSearch {
  private static final long MOST = 100;
  private static final long USUAL = 20;
  private static final int MOST_WORDS = 20;
  private static final List<String> PARAMETERS =
      Filters.with("q", "in", "narrative", "latest", "dataset", "limit", "after", "format");

  private final Names names;
  private final NarrativeSearches searches;

  TextSearch(Names names, NarrativeSearches searches) {
    this.names = names;
    this.searches = searches;
  }

  /** What is asked, checked. */
  private record Asked(
      String text, TextQuery query, Dataset dataset, int limit, RowsFormat format) {}

  Reply<Answer> get(Question question) {
    var parameters = Parameters.of(question.query(), PARAMETERS);
    var asked = asked(question, parameters);
    var after = parameters.text("after");
    return Reply.reading(() -> answer(question, asked, after));
  }

  private Answer answer(Question question, Asked asked, Optional<String> after) {
    var search = searches.of(asked.dataset());
    if (search == null) {
      throw Problem.of(Problem.Kind.NO_DATA, "no-data.list", asked.dataset().id());
    }
    asked.query().filters().keySet().stream()
        .filter(facet -> !search.facets().contains(facet))
        .findFirst()
        .ifPresent(facet -> {
          throw Problem.badRequest("search.counted", facet.word(), counted(search));
        });
    var result = search.search(asked.query());
    var position = after.map(cursor -> position(search, cursor)).orElse(null);
    var page = search.page(result, asked.query(), position, asked.limit());
    var last = page.last();
    var next =
        last == null
            ? null
            : "%d-%d-%d"
                .formatted(
                    last.position().together() ? 1 : 0,
                    search.assessmentId(last.position()),
                    search.release().id());
    var body = body(asked, search, result, page.hits(), next);
    var answer =
        new Representation(
            asked.format().contentType(), body, Filters.links(question, next), false);
    return Answer.of(answer.response(question.request()), search.release().id());
  }

  private Asked asked(Question question, Parameters parameters) {
    var text = parameters.text("q").orElseThrow(() -> Problem.badRequest("missing.words"));
    var words = TextWords.asked(text);
    if (words.isEmpty() || words.size() > MOST_WORDS) {
      throw Problem.badRequest("search.words", Parameters.shown(text), words.size(), MOST_WORDS);
    }
    var query =
        new TextQuery(
            words, narratives(parameters), latestOnly(parameters), Filters.of(parameters));
    int limit = parameters.whole("limit", 1, MOST).orElse(USUAL).intValue();
    return new Asked(
        text, query, dataset(parameters), limit, RowsFormat.of(parameters, question.request()));
  }

  private static Set<Narrative> narratives(Parameters parameters) {
    var wanted = parameters.text("narrative");
    if (wanted.isEmpty()) {
      return EnumSet.allOf(Narrative.class);
    }
    var narratives = EnumSet.noneOf(Narrative.class);
    for (var word : wanted.get().split(",", -1)) {
      narratives.add(
          Narrative.find(word.strip())
              .orElseThrow(() ->
                  Problem.badRequest(
                      "value.none",
                      "narrative",
                      Parameters.shown(word),
                      Arrays.stream(Narrative.values())
                          .map(Narrative::word)
                          .collect(Collectors.joining(", ")))));
    }
    return narratives;
  }

  private static boolean latestOnly(Parameters parameters) {
    var wanted = parameters.text("latest").orElse("true");
    return switch (wanted) {
      case "true" -> true;
      case "any" -> false;
      default ->
          throw Problem.badRequest("value.none", "latest", Parameters.shown(wanted), "true, any");
    };
  }

  private Dataset dataset(Parameters parameters) {
    var wanted = parameters.text("dataset");
    return wanted.isEmpty()
        ? names.usual().redList()
        : names.datasets().stream()
            .filter(each -> each.kind() == Dataset.Kind.RED_LIST && each.id().equals(wanted.get()))
            .findFirst()
            .orElseThrow(
                () -> Problem.badRequest("dataset.red-list", Parameters.shown(wanted.get())));
  }

  private static String counted(NarrativeSearch search) {
    return search.facets().stream().map(SearchFacet::word).collect(Collectors.joining(", "));
  }

  private static Position position(NarrativeSearch search, String cursor) {
    if (cursor.matches("[01]-\\d{1,9}-\\d{1,18}")) {
      var parts = cursor.split("-", -1);
      if (Long.parseLong(parts[2]) != search.release().id()) {
        throw Problem.of(Problem.Kind.GONE, "cursor.changed");
      }
      var found = search.position(parts[0].equals("1"), Integer.parseInt(parts[1]));
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw Problem.badRequest("cursor.release", Parameters.shown(cursor));
  }

  private byte[] body(
      Asked asked,
      NarrativeSearch search,
      TextResult result,
      List<NarrativeSearch.Hit> hits,
      @Nullable String next) {
    var prefix = names.usual().prefix(asked.dataset());
    return switch (asked.format()) {
      case JSON -> {
        var document = JsonAnswer.object().put("q", asked.text()).put("total", result.total());
        document.put("release", search.release().description().label());
        var written = document.putArray("hits");
        hits.forEach(hit -> TextHitDocument.write(written.addObject(), hit, prefix));
        document.put("next", next);
        var facets = document.putObject("facets");
        for (var facet : search.facets()) {
          var counts = facets.putObject(facet.word());
          result.counts(facet).forEach(counts::put);
        }
        yield document.toString().getBytes(UTF_8);
      }
      case NDJSON -> lines(hits, prefix).getBytes(UTF_8);
      case CSV -> table(hits, prefix).getBytes(UTF_8);
    };
  }

  private static String lines(List<NarrativeSearch.Hit> hits, String prefix) {
    var lines = new StringBuilder();
    for (var hit : hits) {
      var line = JsonAnswer.object();
      TextHitDocument.write(line, hit, prefix);
      lines.append(line).append('\n');
    }
    return lines.toString();
  }

  private static String table(List<NarrativeSearch.Hit> hits, String prefix) {
    var out = new StringWriter();
    var table = new SpreadsheetTable(out);
    table.row(new ArrayList<>(TextHitDocument.COLUMNS));
    hits.forEach(hit -> table.row(TextHitDocument.row(hit, prefix)));
    return out.toString();
  }
}
