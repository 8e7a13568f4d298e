package org.saola.web.search;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.saola.http.QueryParameters;
import org.saola.http.Request;
import org.saola.taxonomy.search.SearchFacet;
import org.saola.taxonomy.search.SearchOrder;

/**
 * What is looked for, as the address of the page tells it.
 *
 * @param name a name or the beginning of one; empty when none was given
 * @param sort the word of an order, or what was sent instead
 * @param page from 1
 */
public record SearchQuestion(String name, Map<SearchFacet, String> filters, String sort, int page) {
  private static final int MOST_PAGES = 10_000;
  private static final String USUAL_SORT = SearchOrder.RELEVANCE.word();

  static SearchQuestion of(Request request) {
    var parameters = QueryParameters.parse(request.query());
    var filters = new EnumMap<SearchFacet, String>(SearchFacet.class);
    for (var facet : SearchFacet.values()) {
      parameters
          .find(facet.word())
          .filter(value -> !value.isBlank())
          .ifPresent(value -> filters.put(facet, value));
    }
    var page = parameters.find("page").filter(text -> text.matches("[1-9][0-9]{0,4}")).orElse("1");
    return new SearchQuestion(
        parameters.find("q").orElse("").strip(),
        filters,
        parameters.find("sort").filter(word -> !word.isBlank()).orElse(USUAL_SORT).strip(),
        Math.min(Integer.parseInt(page), MOST_PAGES));
  }

  public boolean isEmpty() {
    return name.isEmpty() && filters.isEmpty();
  }

  /** Empty when there is no such order. */
  public Optional<SearchOrder> order() {
    return SearchOrder.find(sort);
  }

  /** The address of the same in another order. */
  public String sorted(SearchOrder order) {
    return new SearchQuestion(name, filters, order.word(), 1).address("/species");
  }

  /** The address of the same with another value of a facet; null takes the filter away. */
  public String with(SearchFacet facet, @Nullable String value) {
    var others = new EnumMap<SearchFacet, String>(SearchFacet.class);
    others.putAll(filters);
    others.remove(facet);
    if (value != null) {
      others.put(facet, value);
    }
    return new SearchQuestion(name, others, sort, 1).address("/species");
  }

  /** The address of another page of the same. */
  public String page(int number) {
    return new SearchQuestion(name, filters, sort, number).address("/species");
  }

  /** The address of the same without filters. */
  public String unfiltered() {
    return new SearchQuestion(name, Map.of(), sort, 1).address("/species");
  }

  /** What is asked, whatever the page. */
  String query() {
    return new SearchQuestion(name, filters, sort, 1).asked();
  }

  private String address(String path) {
    return path + "?" + asked();
  }

  private String asked() {
    var query = new LinkedHashMap<String, String>();
    query.put("q", name);
    filters.forEach((facet, value) -> query.put(facet.word(), value));
    if (!sort.equals(USUAL_SORT)) {
      query.put("sort", sort);
    }
    if (page > 1) {
      query.put("page", String.valueOf(page));
    }
    return QueryParameters.toQueryString(query);
  }
}
