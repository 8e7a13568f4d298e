package org.saola.web.search;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.saola.taxonomy.search.SearchFacet;
import org.saola.web.part.CategoryBar;
import org.saola.web.part.SourceLine;

/**
 * The page of results.
 *
 * @param total of all that were found
 * @param bar how many of each category
 * @param sources with all that was found
 */
public record SearchView(
    SearchQuestion question,
    int total,
    List<Row> rows,
    List<Counts> facets,
    CategoryBar bar,
    List<SourceLine> sources,
    @Nullable String previous,
    @Nullable String next) {

  /**
   * A taxon that was found.
   *
   * @param key whose page it is
   * @param common a common name; null when it has none
   * @param why the name by which it was found, where that is not its own
   * @param category of the Red List; null when it is not there
   * @param listing of CITES; null when it is not there
   */
  public record Row(
      String key,
      String name,
      boolean italic,
      String rank,
      @Nullable String common,
      @Nullable String why,
      @Nullable String category,
      @Nullable String listing) {}

  /** The values of a facet. */
  public record Counts(SearchFacet facet, List<Value> values) {
    private static final int SHOWN = 6;

    public List<Value> first() {
      return values.subList(0, Math.min(SHOWN, values.size()));
    }

    public List<Value> rest() {
      return values.subList(Math.min(SHOWN, values.size()), values.size());
    }
  }

  /**
   * A value of a facet.
   *
   * @param chosen whether it is the filter
   * @param address of the page with this filter, or without it where it is chosen
   * @param share of the most frequent value, in per cent
   */
  public record Value(String value, int count, boolean chosen, String address, int share) {}

  /** A filter that is set, with the address of the page without it. */
  public record Chosen(SearchFacet facet, String value, String without) {}

  /** The filters that are set. */
  public List<Chosen> chosen() {
    return question.filters().entrySet().stream()
        .map(each -> new Chosen(each.getKey(), each.getValue(), question.with(each.getKey(), null)))
        .toList();
  }
}
