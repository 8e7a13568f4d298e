package org.saola.web.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.http.Redirect;
import org.saola.http.Request;
import org.saola.http.Response;
import org.saola.language.Language;
import org.saola.language.LanguageCode;
import org.saola.store.names.Names;
import org.saola.store.names.NamesNotReady;
import org.saola.taxonomy.search.Hit;
import org.saola.taxonomy.search.Hit.How;
import org.saola.taxonomy.search.SearchFacet;
import org.saola.taxonomy.search.SearchName.Kind;
import org.saola.taxonomy.search.SearchResult;
import org.saola.web.page.PageRenderer;
import org.saola.web.part.CategoryBar;
import org.saola.web.part.Signs;
import org.saola.web.part.SourceLine;
import org.saola.web.search.SearchView.Counts;
import org.saola.web.search.SearchView.Row;
import org.saola.web.search.SearchView.Value;

/** The page of results, and suggestions for whoever types; may block. */
public final class SearchPages {
  /** The path of the page. */
  public static final String PATH = "/species";

  /** The path of the suggestions. */
  public static final String SUGGEST = "/species/suggest";

  /** Those that most people look for come first. */
  private static final List<SearchFacet> FIRST =
      List.of(
          SearchFacet.LIST,
          SearchFacet.CATEGORY,
          SearchFacet.APPENDIX,
          SearchFacet.ANNEX,
          SearchFacet.RANK,
          SearchFacet.KINGDOM,
          SearchFacet.CLASS,
          SearchFacet.ORDER,
          SearchFacet.FAMILY,
          SearchFacet.COUNTRY);

  /** All but what is about the lists themselves, which is for programs. */
  private static final List<SearchFacet> SHOWN =
      Arrays.stream(SearchFacet.values())
          .filter(facet -> facet != SearchFacet.RELATION)
          .sorted(Comparator.comparingInt(SearchPages::place))
          .toList();

  /** The most frequent are shown, more would make the page heavy. */
  private static final int MOST_VALUES = 14;

  private static final int ROWS = 50;
  private static final int SUGGESTED = 8;
  private static final int LEAST_LETTERS = 2;

  private final PageRenderer renderer;
  private final Names names;

  public SearchPages(PageRenderer renderer, Names names) {
    this.renderer = renderer;
    this.names = names;
  }

  /** Whether all results are asked for as a file, which lies among the pages of species. */
  public static boolean isFile(Request request) {
    return FoundFile.of(request.path()).isPresent();
  }

  /** The page of results, or all of them as a file; one that is meant for sure is shown at once. */
  public Response answer(Request request) {
    var question = SearchQuestion.of(request);
    var order = question.order();
    if (order.isEmpty()) {
      return renderer.answer(request, 422, "search/no-order.jte", question);
    }
    var result = names.search().search(question.name(), question.filters(), order.get());
    var file = FoundFile.of(request.path());
    if (file.isPresent()) {
      return file.get().answer(request, result);
    }
    var hits = result.page((question.page() - 1) * ROWS, ROWS);
    return isMeant(question, result, hits)
        ? Redirect.to("/species/" + hits.getFirst().entry().id())
        : renderer.answer(request, 200, "search/search.jte", view(question, result, hits));
  }

  private static int place(SearchFacet facet) {
    int place = FIRST.indexOf(facet);
    return place < 0 ? FIRST.size() : place;
  }

  private static boolean isMeant(SearchQuestion question, SearchResult result, List<Hit> hits) {
    return result.total() == 1
        && question.filters().isEmpty()
        && hits.size() == 1
        && hits.getFirst().how() == How.EXACT;
  }

  /** What whoever types may mean, as a piece of a page. */
  public Response suggest(Request request) {
    var typed = SearchQuestion.of(request).name();
    try {
      var hits =
          typed.length() < LEAST_LETTERS
              ? List.<Hit>of()
              : names.search().search(typed, Map.of()).page(0, SUGGESTED);
      return renderer.answer(
          request, 200, "search/suggestions.jte", hits.stream().map(SearchPages::row).toList());
    } catch (NamesNotReady _) {
      return renderer.answer(request, 200, "search/suggestions.jte", List.of());
    }
  }

  private SearchView view(SearchQuestion question, SearchResult result, List<Hit> hits) {
    var categories = new HashMap<String, Long>();
    result
        .counts(SearchFacet.CATEGORY)
        .forEach((code, count) -> categories.put(code, (long) count));
    int shown = (question.page() - 1) * ROWS + hits.size();
    return new SearchView(
        question,
        result.total(),
        hits.stream().map(SearchPages::row).toList(),
        facets(question, result),
        CategoryBar.of(categories),
        sources(question),
        question.page() > 1 ? question.page(question.page() - 1) : null,
        shown < result.total() ? question.page(question.page() + 1) : null);
  }

  /** Both lists, as far as they are there, with all that was found. */
  private List<SourceLine> sources(SearchQuestion question) {
    var usual = names.usual();
    var lines =
        Stream.of(usual.speciesPlus(), usual.redList())
            .flatMap(dataset -> names.of(dataset).stream())
            .map(each -> SourceLine.of(each.release()))
            .toList();
    return SourceLine.leading(lines, FoundFile.PATH, question.query());
  }

  private static List<Counts> facets(SearchQuestion question, SearchResult result) {
    var facets = new ArrayList<Counts>();
    for (var facet : SHOWN) {
      var counts = result.counts(facet);
      var chosen = question.filters().get(facet);
      if (counts.size() > 1 || chosen != null) {
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        facets.add(
            new Counts(
                facet,
                counts.entrySet().stream()
                    .limit(MOST_VALUES)
                    .map(each -> value(question, facet, each, chosen, most))
                    .toList()));
      }
    }
    return facets;
  }

  private static Value value(
      SearchQuestion question,
      SearchFacet facet,
      Map.Entry<String, Integer> count,
      @Nullable String chosen,
      int most) {
    boolean isChosen = count.getKey().equalsIgnoreCase(chosen);
    return new Value(
        count.getKey(),
        count.getValue(),
        isChosen,
        question.with(facet, isChosen ? null : count.getKey()),
        Math.max(1, 100 * count.getValue() / Math.max(1, most)));
  }

  static Row row(Hit hit) {
    var entry = hit.entry();
    var name = hit.name();
    boolean other = name.kind() != Kind.ACCEPTED;
    return new Row(
        entry.id(),
        entry.name(),
        Signs.isItalic(entry.first().rank()),
        entry.first().rank(),
        entry.taxa().stream()
            .flatMap(taxon -> taxon.commonNames().stream())
            .filter(each -> LanguageCode.isOf(Language.EN, each.language()))
            .map(each -> each.name())
            .findFirst()
            .orElse(null),
        other ? name.text() : null,
        entry.redList() == null ? null : blankToNull(entry.redList().status()),
        entry.cites() == null ? null : blankToNull(entry.cites().status()));
  }

  private static @Nullable String blankToNull(String text) {
    return text.isBlank() ? null : text;
  }
}
