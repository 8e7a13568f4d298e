package org.saola.api.saola1.search;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.saola.api.saola1.JsonAnswer;
import org.saola.api.saola1.Parameters;
import org.saola.api.saola1.Question;
import org.saola.http.QueryParameters;
import org.saola.http.Response.Header;
import org.saola.taxonomy.search.SearchFacet;

/** What all searches have in common: facets as parameters, and the next page. */
final class Filters {
  private Filters() {}

  /** Some parameters and all facets. */
  static List<String> with(String... parameters) {
    return Stream.concat(
            Arrays.stream(parameters), Arrays.stream(SearchFacet.values()).map(SearchFacet::word))
        .toList();
  }

  static Map<SearchFacet, String> of(Parameters parameters) {
    var filters = new EnumMap<SearchFacet, String>(SearchFacet.class);
    for (var facet : SearchFacet.values()) {
      parameters.text(facet.word()).ifPresent(value -> filters.put(facet, value));
    }
    return filters;
  }

  /**
   * The headers that lead to how to cite an answer, to its terms, and to the next page.
   *
   * @param next its cursor; null when there is none
   */
  static List<Header> links(Question question, @Nullable String next) {
    if (next == null) {
      return List.of(JsonAnswer.CITE_AND_TERMS);
    }
    var query = new TreeMap<String, String>();
    question.query().all().forEach(each -> query.put(each.name(), each.value()));
    query.put("after", next);
    var request = question.request();
    return List.of(
        new Header(
            "Link",
            "<%s%s?%s>; rel=\"next\""
                .formatted(request.origin(), request.path(), QueryParameters.toQueryString(query))),
        JsonAnswer.CITE_AND_TERMS);
  }
}
